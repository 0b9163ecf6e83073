/** The public's pages around Termine. */
import { TexteProvider, useSeitensprache, useTexte } from '../../texte/screens/Texte.tsx';

export function Termine() {
  const sprache = 'de';
  const texte = useTexte(sprache, 'buchung', 'anliegen');
  useSeitensprache(sprache);
  if (texte === undefined) return null;
  return <TexteProvider texte={texte}>{null}</TexteProvider>;
}
