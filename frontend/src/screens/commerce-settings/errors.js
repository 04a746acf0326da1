/** @typedef {readonly { field?: readonly string[] | null, message: string }[]} UserErrors */

/**
 * What is wrong with one field of a form.
 *
 * @param {string} name
 * @param {UserErrors} errors
 */
export function errorAt(name, errors) {
  return errors.find((error) => error.field?.includes(name))?.message
}

/**
 * What is wrong with none of the fields that show their own errors.
 *
 * @param {string[]} names
 * @param {UserErrors} errors
 */
export function errorsElsewhere(names, errors) {
  return errors.filter((error) => !error.field?.some((part) => names.includes(part)))
}
