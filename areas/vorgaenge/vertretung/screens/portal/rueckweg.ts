/** Where in the portal somebody was before they went to a broker. Never an address of another house. */
const KEY = 'bleibe-portal-rueckweg';
const OURS = /^\/buerger(\/[\w-]+)*$/;

export function merkeSeite(): void {
  window.sessionStorage.setItem(KEY, window.location.pathname);
}

/** Parts of the address below `/buerger`; read once. */
export function nimmSeite(): readonly string[] {
  const path = window.sessionStorage.getItem(KEY) ?? '';
  window.sessionStorage.removeItem(KEY);
  return OURS.test(path) ? path.split('/').slice(2) : ['meine'];
}
