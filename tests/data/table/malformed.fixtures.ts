import type { TableProblem } from '../../../src/data/table/problem.ts'

export interface Malformed {
  readonly what: string
  readonly text: string
  readonly kind: TableProblem['kind']
  readonly details?: Readonly<Record<string, string | number>>
}

const lines = (count: number, line: (row: number) => string) =>
  Array.from({ length: count }, (_, row) => line(row)).join('\n')

const row = (width: number, cell: string) => Array.from({ length: width }, () => cell).join(',')

const PNG = '\x89PNG\r\n\x1a\n\0\0\0\rIHDR'

/** Texts that are no table, each with the problem that says so. */
export const MALFORMED: readonly Malformed[] = [
  { what: 'nothing', text: '', kind: 'empty' },
  { what: 'blanks', text: ' \t \n\r\n  ', kind: 'empty' },
  { what: 'a byte order mark alone', text: '\ufeff', kind: 'empty' },
  { what: 'delimiters alone', text: ',,,\n,,,\n,,,\n', kind: 'empty' },
  { what: 'a few million delimiters', text: ','.repeat(3e6), kind: 'empty' },
  { what: 'a few million line ends', text: '\n'.repeat(3e6), kind: 'empty' },
  { what: 'quoted nothing', text: '"",""\n"",""\n"",""', kind: 'empty' },

  { what: 'a zero in the text', text: 'a,b\n1,2\n3,\0\n5,6', kind: 'binary' },
  { what: 'UTF-16 taken for UTF-8', text: 'a\0,\0b\0\n\0', kind: 'binary' },
  { what: 'a picture taken for text', text: PNG, kind: 'binary' },
  { what: 'a PDF', text: '%PDF-1.7\n%\n1 0 obj\n', kind: 'pdf' },
  { what: 'a web page', text: '<!DOCTYPE html>\n<html><body>1,2</body></html>', kind: 'web-page' },
  { what: 'a web page without a doctype', text: '\n<html lang="es"><p>404</p></html>', kind: 'web-page' },
  { what: 'a part of a web page', text: '<table><tr><td>1</td></tr></table>', kind: 'web-page' },
  { what: 'XML', text: '<?xml version="1.0"?>\n<rows/>', kind: 'web-page' },
  { what: 'JSON records', text: '[{"a": 1, "b": 2}, {"a": 3, "b": 4}]', kind: 'json' },
  { what: 'JSON rows', text: '[\n [1, 2],\n [3, 4]\n]', kind: 'json' },
  { what: 'a JSON object', text: '{"a": [1, 2], "b": [3, 4]}', kind: 'json' },
  { what: 'JSON lines', text: '{"a":1,"b":2}\n{"a":3,"b":4}\n{"a":5,"b":6}', kind: 'json' },
  { what: 'a notebook', text: '{\n "cells": [],\n "nbformat": 4\n}', kind: 'notebook' },

  {
    what: 'a line of 10 MB',
    text: '1'.repeat(1e7),
    kind: 'too-large',
    details: { found: 10, limit: 5 },
  },
  {
    what: 'one character more than 5 MB',
    text: ' '.repeat(5e6 + 1),
    kind: 'too-large',
    details: { found: 5.1 },
  },

  { what: 'an unclosed quote', text: 'a,b\n1,2\n"3,4\n5,6\n', kind: 'unclosed-quote', details: { row: 3 } },
  { what: 'a quote alone', text: '"', kind: 'unclosed-quote', details: { row: 1 } },
  { what: 'three quotes', text: 'a,b\n1,"""\n3,4', kind: 'unclosed-quote', details: { row: 2 } },
  {
    what: 'text after a quote',
    text: 'a,b\n1,2\n\n"3"x,4\n5,6\n',
    kind: 'text-after-quote',
    details: { row: 4 },
  },
  {
    what: 'a quote that is not doubled',
    text: 'name,x\n"the "big" one",1\n"b",2\n"c",3',
    kind: 'text-after-quote',
    details: { row: 2 },
  },
  {
    what: 'odd quotes before a long blank',
    text: `"${'"x'.repeat(1e5)}${' '.repeat(1e6)},`,
    kind: 'text-after-quote',
  },
  { what: 'a million odd quotes', text: '"a" b'.repeat(9e5), kind: 'text-after-quote', details: { row: 1 } },

  {
    what: 'a row too short',
    text: 'a,b,c\n1,2,3\n4,5\n6,7,8\n',
    kind: 'ragged-row',
    details: { row: 3, found: 2, expected: 3 },
  },
  {
    what: 'a row too long',
    text: 'a,b\n1,2\n3,4\n5,6,7\n',
    kind: 'ragged-row',
    details: { row: 4, found: 3, expected: 2 },
  },
  {
    what: 'a ragged row after empty ones',
    text: 'a;b\n1;2\n\n\n3;4\n5;6;7\n',
    kind: 'ragged-row',
    details: { row: 6, found: 3, expected: 2 },
  },
  {
    what: 'a title above the table',
    text: 'Flats of Seville\nm2,price\n42,91\n54,101\n32,83\n',
    kind: 'ragged-row',
    details: { row: 1, found: 1, expected: 2 },
  },
  {
    what: 'a note below the table',
    text: 'm2;price\n42;91\n54;101\n32;83\nSource: the course\n',
    kind: 'ragged-row',
    details: { row: 5, found: 1, expected: 2 },
  },
  {
    what: 'a header without the first column',
    text: 'm2\tprice\n0\t42\t91\n1\t54\t101\n2\t32\t83\n',
    kind: 'ragged-row',
    details: { row: 1, found: 2, expected: 3 },
  },
  {
    what: 'an unquoted decimal comma between commas',
    text: 'm2,price\n42,5,91\n54,101\n32,83\n28,67',
    kind: 'ragged-row',
    details: { row: 2, found: 3, expected: 2 },
  },

  { what: 'one column', text: 'a\n1\n2\n3', kind: 'too-few-columns', details: { found: 1, limit: 2 } },
  { what: 'a word', text: 'hello', kind: 'too-few-columns' },
  { what: 'columns apart by spaces', text: 'a b\n1 2\n3 4\n5 6', kind: 'too-few-columns' },
  { what: 'half a surrogate pair', text: '\ud800', kind: 'too-few-columns' },
  { what: 'an empty second column', text: 'a,\n1,\n2,\n3,\n', kind: 'too-few-columns' },
  {
    what: '21 columns',
    text: lines(5, () => row(21, '1')),
    kind: 'too-many-columns',
    details: { found: 21, limit: 20 },
  },
  {
    what: 'a million columns',
    text: row(1e6, 'a'),
    kind: 'too-many-columns',
    details: { found: 1e6, limit: 20 },
  },

  { what: 'only a header', text: 'a,b,c\n', kind: 'too-few-rows', details: { found: 0, limit: 3 } },
  { what: 'a header and two rows', text: 'a,b\n1,2\n3,4', kind: 'too-few-rows', details: { found: 2 } },
  { what: 'two rows without a header', text: '1,2\n3,4', kind: 'too-few-rows', details: { found: 2 } },
  { what: 'one row of numbers', text: '1;2;3', kind: 'too-few-rows', details: { found: 1 } },
  {
    what: 'a table within one cell',
    text: '"a,b\n1,2\n3,4\n5,6",x',
    kind: 'too-few-rows',
    details: { found: 0 },
  },

  { what: 'all words', text: 'a,b\nc,d\ne,f\ng,h', kind: 'no-numbers' },
  { what: 'all missing', text: 'a,b\nNA,?\nnull,-\nN/A,NaN', kind: 'no-numbers' },
  { what: 'words beside an empty column', text: 'a,b\nx,\ny,?\nx,NA', kind: 'no-numbers' },
  {
    what: 'sentences',
    text: 'Once, there was\na fox, who\nate, grapes\nand left, happy',
    kind: 'no-numbers',
  },
  { what: 'lone surrogates in every cell', text: '\ud800,\udc00\n'.repeat(4), kind: 'no-numbers' },
  {
    what: 'numbers beside nothing',
    text: 'a,b\n1,NA\n2,NA\n3,NA',
    kind: 'one-usable-column',
    details: { name: 'a' },
  },
  {
    what: 'numbers beside a name in every row',
    text: lines(60, (i) => `name ${i};${i / 2}`),
    kind: 'one-usable-column',
    details: { name: 'x2' },
  },

  {
    what: 'a typing error among numbers',
    text: `a,b\n${lines(50, (i) => (i === 30 ? '31,3O' : `${i},${i * 2}`))}`,
    kind: 'not-a-number',
    details: { row: 32, column: 2, name: 'b', value: '3O' },
  },
  {
    what: 'a formula error of a spreadsheet',
    text: `a;b\n${lines(50, (i) => (i === 7 ? '#DIV/0!;1' : `${i},5;2`))}`,
    kind: 'not-a-number',
    details: { row: 9, column: 1, name: 'a', value: '#DIV/0!' },
  },
  {
    what: 'a number with a unit among numbers, no header',
    text: lines(50, (i) => (i === 20 ? '20 m,1' : `${i},${i * 2}`)),
    kind: 'not-a-number',
    details: { row: 21, column: 1, name: 'x1', value: '20 m' },
  },
  {
    what: '1e308',
    text: 'a,b\n1,2\n3,1e308\n5,6',
    kind: 'number-too-large',
    details: { row: 3, column: 2, name: 'b', value: '1e308' },
  },
  { what: '-1e39', text: 'a,b\n1,2\n3,-1e39\n5,6', kind: 'number-too-large', details: { value: '-1e39' } },
  {
    what: 'infinity',
    text: 'a,b\n1,2\ninf,4\n5,6',
    kind: 'number-too-large',
    details: { column: 1, row: 3 },
  },
  {
    what: 'minus infinity',
    text: '1,2\n3,-Infinity\n5,6',
    kind: 'number-too-large',
    details: { row: 2, name: 'x2', value: '-Infinity' },
  },
  {
    what: '400 digits',
    text: `a,b\n1,2\n3,${'9'.repeat(400)}\n5,6`,
    kind: 'number-too-large',
    details: { value: '9'.repeat(40) },
  },
  {
    what: 'mixed decimal marks',
    text: 'a;b\n1,5;1\n2,5;2\n3.5;3\n4,5;4',
    kind: 'mixed-decimal-marks',
    details: { row: 4, column: 1, name: 'a', value: '3.5', otherRow: 2, otherValue: '1,5' },
  },
  {
    what: 'two ways of grouping',
    text: 'a\tb\n1\t1.234,5\n2\t1,234.5\n3\t2',
    kind: 'mixed-decimal-marks',
    details: { row: 3, column: 2, value: '1,234.5', otherRow: 2, otherValue: '1.234,5' },
  },
  {
    what: 'two marks that may both be either',
    text: 'a;b\n1;1.234\n2;1,234\n3;1.234',
    kind: 'mixed-decimal-marks',
    details: { row: 3, column: 2, value: '1,234', otherRow: 2, otherValue: '1.234' },
  },
]
