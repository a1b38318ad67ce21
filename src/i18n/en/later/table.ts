/** What is wrong, or worth knowing, about a table that was pasted or opened; in English. */
export const table = {
  'table.problem.workbook':
    'This is a spreadsheet file (Excel or similar). Open it in its program and save the sheet as CSV.',
  'table.problem.archive': 'This is a compressed file. Unpack it and open the table that is in it.',
  'table.problem.image': 'This is a picture, not a table. A table is a text file, such as CSV or TSV.',
  'table.problem.pdf': 'This is a PDF. Copy the table out of it and paste it as text, or look for it as CSV.',
  'table.problem.binary': 'This is not a text file. A table is a text file, such as CSV or TSV.',
  'table.problem.web-page':
    'This is a web page or XML, not a table. Look there for a link to the CSV file itself.',
  'table.problem.json': 'This is JSON, not a table. Save it as CSV: one line for each row.',
  'table.problem.notebook': 'This is a notebook, not a table. Open the data file that it reads.',
  'table.problem.unreadable': 'The file could not be read. Perhaps it was moved or renamed: choose it again.',
  'table.problem.too-large':
    'This table has {found} MB, and at most {limit} MB can be read. Keep fewer rows.',
  'table.problem.empty': 'There is nothing in this table yet: all its cells are empty.',
  'table.problem.unclosed-quote': 'Row {row}: a quotation mark (") opens a cell and is never closed.',
  'table.problem.text-after-quote':
    'Row {row}: after the closing quotation mark (") of a cell there is more text. A quotation mark inside a cell is written twice.',
  'table.problem.ragged-row': 'Row {row} has {found} cells, but the table has {expected} columns.',
  'table.problem.too-few-columns':
    'Only {found} column was found, and at least {limit} are needed: an input and a target. Columns are set apart by commas, semicolons, tabs or |.',
  'table.problem.too-many-columns':
    'This table has {found} columns, and at most {limit} can be read. Keep fewer.',
  'table.problem.too-few-rows': 'Rows with data: {found}. At least {limit} are needed, besides the header.',
  'table.problem.no-numbers': 'No column has only numbers. At least one is needed as an input.',
  'table.problem.one-usable-column':
    'Only the column “{name}” can be used. To learn, at least two are needed: an input and a target.',
  'table.problem.not-a-number':
    'Row {row}, column {column} (“{name}”): “{value}” is not a number, while nearly all other cells of this column are. Correct it, or leave the cell empty.',
  'table.problem.number-too-large':
    'Row {row}, column {column} (“{name}”): “{value}” is too large to calculate with. The largest number is 3.4e38.',
  'table.problem.mixed-decimal-marks':
    'Row {row}, column {column} (“{name}”): “{value}” does not have the same decimal mark as “{otherValue}” in row {otherRow}. Use either the comma or the point in all of them.',
  'table.warning.rows-cut': 'Of the {found} rows only the first {limit} are used.',
  'table.warning.unnamed-column': 'Column {column} has no name in the header; here it is called “{name}”.',
  'table.warning.repeated-name':
    'Column {column} is called “{given}” like another one; here it is called “{name}”.',
  'table.warning.empty-column': 'Column {column} (“{name}”) has no values, so it cannot be used.',
  'table.warning.constant-column':
    'Column {column} (“{name}”) is “{value}” in every row: nothing can be learned from it.',
  'table.warning.words-among-numbers':
    'Column {column} (“{name}”) is read as words, because some of its cells are not numbers: row {row} has “{value}”.',
  'table.warning.too-many-labels':
    'Column {column} (“{name}”) has {found} different words, too many to be classes (at most {limit}). It is left aside.',
  'table.warning.read-as-decimals':
    'Column {column} (“{name}”): numbers such as “{value}” (row {row}) are read as decimals, not as thousands.',
  'table.warning.read-as-thousands':
    'Column {column} (“{name}”): numbers such as “{value}” (row {row}) are read as thousands, not as decimals.',
} as const
