declare module "#operations/*" {
  const text: string
  export default text
}
declare module "#locales/*" {
  const source: string
  export default source
}
declare module "#flags/*" {
  const address: string
  export default address
}
