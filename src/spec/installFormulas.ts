import { parseFormula } from './formula.ts'
import { formulaParser } from './formulaParser.ts'

formulaParser.parse = parseFormula
