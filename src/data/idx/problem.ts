type Kind<K extends string, Details = unknown> = { readonly kind: K } & Details

interface Bytes {
  /** Bytes the whole file, unpacked, should have by its own header. */
  readonly expected: number
  /** Bytes it has. */
  readonly found: number
}

interface ImageBytes extends Bytes {
  readonly count: number
  readonly rows: number
  readonly columns: number
}

interface LabelBytes extends Bytes {
  readonly count: number
}

/** Why an IDX file cannot be used. Every detail is a text or a number, to be put into `idx.problem.<kind>`. */
export type IdxProblem =
  | Kind<'empty-file'>
  /** It begins as gzip does and cannot be unpacked: damaged or cut. */
  | Kind<'gzip-broken'>
  /** It does not begin as an IDX file does. */
  | Kind<'not-idx'>
  /** An IDX file whose values are no unsigned bytes; `type` is its code, as in `0x0D`. */
  | Kind<'wrong-type', { readonly type: string }>
  /** Neither images (3 dimensions) nor labels (1). */
  | Kind<'wrong-dimensions', { readonly found: number }>
  | Kind<'labels-not-images'>
  | Kind<'images-not-labels'>
  /** It ends before its header does. */
  | Kind<'header-cut', Bytes>
  | Kind<'images-cut', ImageBytes>
  | Kind<'images-too-long', ImageBytes>
  | Kind<'labels-cut', LabelBytes>
  | Kind<'labels-too-long', LabelBytes>
  | Kind<'no-images', { readonly count: number; readonly rows: number; readonly columns: number }>
  | Kind<'no-labels'>
  /** Label `place` (the first is 1) is `found`; the largest class is `limit`. */
  | Kind<'label-too-large', { readonly place: number; readonly found: number; readonly limit: number }>
  /** Unpacked it has more than `limit` megabytes. */
  | Kind<'too-large', { readonly limit: number }>

/** Why files that can be read one by one make no MNIST. */
export type MnistProblem =
  | IdxProblem
  /** `found` files, where 2 or 4 are needed. */
  | Kind<'wrong-file-count', { readonly found: number }>
  /** As many files of images as of labels are needed. */
  | Kind<'wrong-pairs', { readonly images: number; readonly labels: number }>
  | Kind<'image-size', { readonly rows: number; readonly columns: number; readonly size: number }>
  /** No file of labels has as many as these images. */
  | Kind<'counts-differ', { readonly images: number; readonly labels: number }>
  /** Training and test have the same number, and the names do not tell which is which. */
  | Kind<'same-counts', { readonly count: number }>
