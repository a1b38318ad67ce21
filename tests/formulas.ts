// Tests read typed formulas as a page does that has been open for a moment.
import '../src/spec/installFormulas.ts'
