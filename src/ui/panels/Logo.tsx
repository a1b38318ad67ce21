/** Three units in orange, violet and blue: a network of the smallest size. */
export function Logo() {
  return (
    <svg className="logo" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
      <path className="logo-links" d="M5 6.5 19 12M5 17.5 19 12" />
      <circle className="logo-negative" cx="5" cy="6.5" r="3.5" />
      <circle className="logo-positive" cx="5" cy="17.5" r="3.5" />
      <circle className="logo-output" cx="18.5" cy="12" r="4.5" />
    </svg>
  )
}
