/** What the screens of `vorgaenge` lend to areas below: a page with a place marked, noting a fact by hand. */
export { Belegseite } from '../arbeit/screens/Belegseite.tsx';
export { TatsacheErheben } from '../arbeit/screens/TatsacheErheben.tsx';
