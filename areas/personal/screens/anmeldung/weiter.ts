/** Where to go after sign-in: only addresses of this house, or a link could lead anywhere. */
export function continueTo(search: string): string {
  const wanted = new URLSearchParams(search).get('weiter') ?? '/';
  return /^\/(?![/\\])/.test(wanted) && !wanted.startsWith('/anmeldung') ? wanted : '/';
}
