/** Parts of these screens for the screens of other areas. */
export { NormLink, NormText } from '../lesen/screens/NormLink.tsx';
