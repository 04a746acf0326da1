/**
 * @param {string} text order numbers as they are pasted: by line, comma, semicolon or space
 * @returns {string[]} each once
 */
export function numbersIn(text) {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))]
}
