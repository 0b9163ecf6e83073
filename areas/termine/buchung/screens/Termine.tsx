/** The public's pages around Termine: which address shows which page. */
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { readSetting, writeSetting } from '#ui/settings.ts';
import { TERMINSPRACHEN, type Terminsprache } from '../../termine.schema.ts';
import { TexteProvider, useSeitensprache, useTexte } from '../../texte/screens/Texte.tsx';
import { Anliegenseite } from './Anliegenseite.tsx';
import { type Ort, useOrt } from './adresse.ts';
import { ANBAU } from './anbau.tsx';
import { Codeseite } from './Codeseite.tsx';
import { Einladung } from './Einladung.tsx';
import { EntwurfContext, useEntwurfsablage } from './entwurf.ts';
import { Finden } from './Finden.tsx';
import { Kontaktseite } from './Kontaktseite.tsx';
import { Liste } from './Liste.tsx';
import { Mitbringseite } from './Mitbringen.tsx';
import { Personangaben } from './Personangaben.tsx';
import { Personenseite } from './Personenseite.tsx';
import { Rahmen } from './Rahmen.tsx';
import { Start } from './Start.tsx';
import { Terminseite } from './Terminseite.tsx';
import { Verschieben } from './Verschieben.tsx';
import { Zeitseite } from './Zeitseite.tsx';

export function Termine() {
  const [sprache, setSprache] = useSprache();
  const texte = useTexte(sprache, 'buchung', 'anliegen');
  const ablage = useEntwurfsablage();
  const ort = useOrt();
  useSeitensprache(texte?.sprache ?? sprache);
  if (texte === undefined) return null;
  const seite = seiteOf(ort, texte.sprache);
  return (
    <TexteProvider texte={texte}>
      <EntwurfContext value={ablage}>
        <Rahmen start={seite === undefined} onSprache={setSprache}>
          <Suspense fallback={null}>{seite ?? <Start onSprache={setSprache} />}</Suspense>
        </Rahmen>
      </EntwurfContext>
    </TexteProvider>
  );
}

/** An address that is none leads to the beginning, not to an empty page. */
function seiteOf({ teile, suche, marke }: Ort, sprache: Terminsprache): ReactNode {
  const [seite = '', teil] = teile;
  const Anbau = ANBAU[seite];
  if (Anbau) return <Anbau key={seite} sprache={sprache} marke={marke} suche={suche} />;
  switch (seite) {
    case 'finden':
      return <Finden antworten={(suche.get('a') ?? '').split('.').filter(Boolean)} />;
    case 'liste':
      return <Liste />;
    case 'anliegen':
      return teil && <Anliegenseite key={teil} schluessel={teil} />;
    case 'personen':
      return <Personenseite />;
    case 'mitbringen':
      return <Mitbringseite />;
    case 'zeit':
      return <Zeitseite />;
    case 'angaben':
      return <Personangaben key={teil} nr={Math.max(1, Number(teil) || 1)} />;
    case 'kontakt':
      return <Kontaktseite />;
    case 'code':
      return <Codeseite />;
    case 'fertig':
    case 'absagen':
      return <Terminseite key={marke} anlass={seite} schluessel={marke} />;
    // `t` in SMS, where every letter counts; `kalender` in mails leads to the button of the file.
    case 'termin':
    case 't':
    case 'kalender':
    case 'meiner':
      return <Terminseite key={marke} anlass="termin" schluessel={marke} />;
    case 'einladung':
      return <Einladung key={marke} schluessel={marke} />;
    case 'verschieben':
      return <Verschieben key={marke} schluessel={marke} />;
    default:
      return undefined;
  }
}

/** Kept choice, else the browser's first language that there is, else German. */
function useSprache(): [Terminsprache, (next: Terminsprache) => void] {
  const [sprache, setSprache] = useState(firstSprache);
  useEffect(() => {
    const wanted = new URL(window.location.href).searchParams.get('sprache');
    if (!isSprache(wanted)) return;
    // Kept: the next page has an address without it, and a reload must not change the language.
    writeSetting('sprache', wanted);
    setSprache(wanted);
  }, []);
  return [
    sprache,
    (next) => {
      writeSetting('sprache', next);
      setSprache(next);
    },
  ];
}

function firstSprache(): Terminsprache {
  for (const wish of [readSetting('sprache'), ...navigator.languages]) {
    const found = wish?.toLowerCase();
    if (isSprache(found)) return found;
    const short = found?.split('-')[0];
    if (isSprache(short)) return short;
  }
  return 'de';
}

function isSprache(text: string | null | undefined): text is Terminsprache {
  return TERMINSPRACHEN.some((one) => one === text);
}
