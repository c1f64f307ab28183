/** The version that reports name as their generator. A test holds it equal to that of package.json. */
export const VERSION = '0.1.0'
