import type { table as english } from '../../en/later/table.ts'
import type { Words } from '../../words.ts'

/** What is wrong, or worth knowing, about a table that was pasted or opened; in Spanish. */
export const table: Words<typeof english> = {
  'table.problem.workbook':
    'Este es un archivo de hoja de cálculo (Excel o similar). Ábrelo con su programa y guarda la hoja como CSV.',
  'table.problem.archive': 'Este archivo está comprimido. Descomprímelo y abre la tabla que contiene.',
  'table.problem.image':
    'Esto es una imagen, no una tabla. Una tabla es un archivo de texto, por ejemplo CSV o TSV.',
  'table.problem.pdf': 'Esto es un PDF. Copia la tabla y pégala como texto, o búscala en formato CSV.',
  'table.problem.binary':
    'Esto no es un archivo de texto. Una tabla es un archivo de texto, por ejemplo CSV o TSV.',
  'table.problem.web-page':
    'Esto es una página web o XML, no una tabla. Busca en ella el enlace al propio archivo CSV.',
  'table.problem.json': 'Esto es JSON, no una tabla. Guárdalo como CSV: una línea por cada fila.',
  'table.problem.notebook':
    'Esto es un cuaderno (notebook), no una tabla. Abre el archivo de datos que utiliza.',
  'table.problem.unreadable':
    'No se ha podido leer el archivo. Quizá se haya movido o cambiado de nombre: elígelo de nuevo.',
  'table.problem.too-large':
    'Esta tabla ocupa {found} MB y se pueden leer como máximo {limit} MB. Quédate con menos filas.',
  'table.problem.empty': 'Esta tabla todavía está vacía: ninguna celda tiene texto.',
  'table.problem.unclosed-quote': 'Fila {row}: unas comillas (") abren una celda y no se cierran nunca.',
  'table.problem.text-after-quote':
    'Fila {row}: hay más texto después de las comillas (") que cierran una celda. Dentro de una celda, las comillas se escriben dos veces.',
  'table.problem.ragged-row': 'La fila {row} tiene {found} celdas, pero la tabla tiene {expected} columnas.',
  'table.problem.too-few-columns':
    'Solo se ha encontrado {found} columna y hacen falta al menos {limit}: una entrada y un objetivo. Las columnas se separan con comas, punto y coma, tabuladores o |.',
  'table.problem.too-many-columns':
    'Esta tabla tiene {found} columnas y se pueden leer como máximo {limit}. Quédate con menos.',
  'table.problem.too-few-rows':
    'Filas con datos: {found}. Hacen falta al menos {limit}, además de la cabecera.',
  'table.problem.no-numbers':
    'Ninguna columna tiene solo números. Hace falta al menos una para usarla como entrada.',
  'table.problem.one-usable-column':
    'Solo se puede usar la columna «{name}». Para aprender hacen falta al menos dos: una entrada y un objetivo.',
  'table.problem.not-a-number':
    'Fila {row}, columna {column} («{name}»): «{value}» no es un número, y casi todas las demás celdas de esta columna lo son. Corrígelo o deja la celda vacía.',
  'table.problem.number-too-large':
    'Fila {row}, columna {column} («{name}»): «{value}» es demasiado grande para calcular con él. El número más grande es 3,4e38.',
  'table.problem.mixed-decimal-marks':
    'Fila {row}, columna {column} («{name}»): «{value}» no tiene el mismo signo decimal que «{otherValue}» en la fila {otherRow}. Usa la coma o el punto en todos.',
  'table.warning.rows-cut': 'De las {found} filas solo se usan las primeras {limit}.',
  'table.warning.unnamed-column':
    'La columna {column} no tiene nombre en la cabecera; aquí se llama «{name}».',
  'table.warning.repeated-name':
    'La columna {column} se llama «{given}», igual que otra; aquí se llama «{name}».',
  'table.warning.empty-column': 'La columna {column} («{name}») no tiene valores, así que no se puede usar.',
  'table.warning.constant-column':
    'La columna {column} («{name}») vale «{value}» en todas las filas: de ella no se puede aprender nada.',
  'table.warning.words-among-numbers':
    'La columna {column} («{name}») se lee como palabras porque algunas de sus celdas no son números: en la fila {row} pone «{value}».',
  'table.warning.too-many-labels':
    'La columna {column} («{name}») tiene {found} palabras distintas, demasiadas para ser clases (como máximo {limit}). Se deja aparte.',
  'table.warning.read-as-decimals':
    'Columna {column} («{name}»): los números como «{value}» (fila {row}) se leen como decimales, no como miles.',
  'table.warning.read-as-thousands':
    'Columna {column} («{name}»): los números como «{value}» (fila {row}) se leen como miles, no como decimales.',
}
