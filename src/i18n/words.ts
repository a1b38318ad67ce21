/** The texts of one area in another language: exactly the keys of the English ones, or it does not compile. */
export type Words<English> = Readonly<Record<keyof English, string>>
