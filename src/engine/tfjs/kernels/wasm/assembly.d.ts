/** The bytes of a wasm module, compiled from AssemblyScript by the build. */
declare module '*?wasm' {
  const bytes: Uint8Array<ArrayBuffer>
  export default bytes
}
