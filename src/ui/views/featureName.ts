import type { Key } from '../../i18n/translate.ts'
import { FEATURES, type Feature } from '../../spec/choices.ts'

/** Whether an input is one that is offered in the plane, and so has words of its own. */
export function isFeature(feature: string): feature is Feature {
  return FEATURES.some((offered) => offered === feature)
}

const SUBSCRIPTS = '₀₁₂₃₄₅₆₇₈₉'
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/** How an input is written: as in a formula, `x₃`, `x₁² + x₂²`. */
export function featureName(feature: string, t: (key: Key) => string): string {
  return isFeature(feature) ? t(`feature.${feature}`) : formulaName(feature)
}

/** A formula, as links write it, as people do. */
function formulaName(formula: string): string {
  return (
    formula
      .replace(/x(\d+)/g, (_, column: string) => `x${digits(column, SUBSCRIPTS)}`)
      // A whole exponent; not one that goes on as a decimal, a product or a further power.
      .replace(/\^(\d+)(?![\d.e^x(])/g, (_, exponent: string) => digits(exponent, SUPERSCRIPTS))
      // Between two operands; the minus of 1e-7 is none of these, and at the beginning it stays close.
      .replace(/(?<=[^(^,*/+-])(?<![\d.]e)[+-]/g, ' $& ')
      .replaceAll('*', ' · ')
      .replaceAll('-', '−')
      .replaceAll(',', ', ')
      .replace(/\bpi\b/g, 'π')
      .replaceAll('sqrt', '√')
  )
}

const digits = (number: string, signs: string) => number.replace(/\d/g, (digit) => signs[Number(digit)]!)
