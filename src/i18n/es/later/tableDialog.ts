import type { tableDialog as english } from '../../en/later/tableDialog.ts'
import type { Words } from '../../words.ts'

/** The dialog in which a person opens a table of their own; in Spanish. */
export const tableDialog: Words<typeof english> = {
  'table.dialog.title': 'Tu propia tabla',
  'table.dialog.intro':
    'Pega una tabla o abre un archivo CSV o TSV: una línea por cada fila. No sale de este navegador.',
  'table.dialog.text': 'La tabla como texto',
  'table.dialog.placeholder': 'tamaño;habitaciones;precio\n42,45;2;91241\n54,25;3;101251',
  'table.dialog.open': 'Abrir un archivo…',
  'table.dialog.or-drop': 'o suéltalo aquí',
  'table.dialog.drop': 'Suéltalo aquí: una tabla, imágenes o un laboratorio guardado',
  'table.dialog.example': 'Probar un ejemplo',
  'table.dialog.example-name': 'Bicicletas',
  'table.dialog.pasted': 'Tabla pegada',
  'table.dialog.reading': 'Leyendo…',
  'table.dialog.size': '{rows} filas, {columns} columnas',
  'table.dialog.comma': 'celdas separadas por comas',
  'table.dialog.semicolon': 'celdas separadas por punto y coma',
  'table.dialog.tab': 'celdas separadas por tabuladores',
  'table.dialog.bar': 'celdas separadas por |',
  'table.dialog.decimal-point': 'punto decimal',
  'table.dialog.decimal-comma': 'coma decimal',
  'table.dialog.header': 'la primera fila tiene los nombres',
  'table.dialog.no-header': 'la primera fila no tiene nombres',
  'table.dialog.preview': 'Primeras filas de la tabla',
  'table.dialog.numbers': 'números',
  'table.dialog.words': 'palabras: {count}',
  'table.dialog.empty': 'vacía',
  'table.dialog.missing': 'falta',
  'table.dialog.more-rows': 'Otras filas: {count}',
  'table.dialog.warnings': 'Conviene saber',
  'table.dialog.target': 'Columna que se aprende (objetivo)',
  'table.dialog.as': 'Aprenderla como',
  'table.dialog.as.classes': 'clases',
  'table.dialog.as.value': 'un valor',
  'table.dialog.class-count': 'Clases: {count}',
  'table.dialog.regression': 'Regresión: un valor por cada fila.',
  'table.dialog.inputs': 'Entradas',
  'table.dialog.no-input': 'Elige al menos una entrada.',
  'table.dialog.left-out': 'Solo pueden ser entradas las columnas de números. Se dejan aparte: {names}.',
  'table.dialog.incomplete': 'Filas que no se usan porque les falta un valor: {count}.',
  'table.dialog.lack.no-rows':
    'No hay dos filas con un número en todas las columnas elegidas. Elige menos entradas o rellena las celdas vacías.',
  'table.dialog.lack.one-class':
    'Todas las filas completas son de la misma clase, así que no hay nada que distinguir. Elige otro objetivo u otras entradas.',
  'table.dialog.use': 'Usar esta tabla',
  'table.dialog.cancel': 'Cancelar',
  'table.dialog.change': 'Cambiar…',

  'table.target.no-target': 'Elige la columna que se aprende.',
  'table.target.words-as-value':
    'La columna «{name}» tiene palabras, y las palabras no son valores: apréndela como clases.',
  'table.target.one-class': 'La columna «{name}» solo tiene una clase, así que no hay nada que distinguir.',
  'table.target.too-many-classes':
    'La columna «{name}» tiene {found} valores distintos; como clases se pueden distinguir como mucho {limit}.',
  'table.target.no-inputs': 'Aparte de «{name}», ninguna columna tiene números que puedan ser entradas.',
  'table.target.no-values': 'La columna «{name}» no tiene valores.',
}
