/** The columns and the classes of the tables that come with the playground; in English. */
export const columns = {
  'column.flats.size': 'size (m²)',
  'column.flats.rooms': 'rooms',
  'column.flats.floors': 'floors',
  'column.flats.age': 'age (years)',
  'column.flats.price': 'price (EUR)',
  'column.insurance.age': 'age (years)',
  'column.insurance.insured': 'insured',
  'column.iris.sepal_length': 'sepal length (cm)',
  'column.iris.sepal_width': 'sepal width (cm)',
  'column.iris.petal_length': 'petal length (cm)',
  'column.iris.petal_width': 'petal width (cm)',
  'column.iris.species': 'species',
  'class.insurance.no': 'no',
  'class.insurance.yes': 'yes',
} as const
