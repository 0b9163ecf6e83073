const HERE = 'http://hier.invalid';

/** Where to go after sign-in: only addresses of this house, as the browser would understand them (it drops tabs). */
export function continueTo(search: string): string {
  const wanted = new URLSearchParams(search).get('weiter') ?? '/';
  if (!wanted.startsWith('/') || !URL.canParse(wanted, HERE)) return '/';
  const { origin, pathname, search: query, hash } = new URL(wanted, HERE);
  if (origin !== HERE || pathname.startsWith('//') || pathname.startsWith('/anmeldung')) return '/';
  return `${pathname}${query}${hash}`;
}
