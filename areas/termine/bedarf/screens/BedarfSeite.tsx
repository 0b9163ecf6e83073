/** A need is registered, one thing per page: end of the title and place, who, when, whether it is an application. */
import type { Anbauseite } from '../../buchung/screens/anbau.tsx';
import { TexteProvider, useTexte } from '../../texte/screens/Texte.tsx';
import { AnfrageSeite } from './AnfrageSeite.tsx';
import { BeginnSchritt } from './BeginnSchritt.tsx';
import { Ohne } from './Ohne.tsx';
import { SendenSchritt } from './SendenSchritt.tsx';
import type { SchrittProps } from './schritt.ts';
import { WannSchritt } from './WannSchritt.tsx';
import { WerSchritt } from './WerSchritt.tsx';
import './bedarf.css';

export default function Bedarf({ sprache, marke, suche }: Anbauseite) {
  const texte = useTexte(sprache, 'bedarf', 'buchung', 'anliegen');
  if (texte === undefined) return null;
  const anliegen = suche.get('anliegen');
  return (
    <TexteProvider texte={texte}>
      {marke !== '' ? (
        <AnfrageSeite key={marke} schluessel={marke} />
      ) : anliegen ? (
        <Schritte key={anliegen} anliegen={anliegen} schritt={suche.get('s') ?? ''} />
      ) : (
        <Ohne />
      )}
    </TexteProvider>
  );
}

function Schritte({ anliegen, schritt }: SchrittProps & { readonly schritt: string }) {
  const nr = Number(/^p(\d+)$/.exec(schritt)?.[1] ?? 0);
  if (nr > 0) return <WerSchritt key={nr} anliegen={anliegen} nr={nr} />;
  if (schritt === 'wann') return <WannSchritt anliegen={anliegen} />;
  if (schritt === 'senden') return <SendenSchritt anliegen={anliegen} />;
  return <BeginnSchritt anliegen={anliegen} />;
}
