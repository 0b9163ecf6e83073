/** By the link: confirm the address, see the place, show proof, accept or decline, fetch the receipt, withdraw. */
import { type ReactNode, useState } from 'react';
import { call } from '#platform/http/client.ts';
import type { Contract, OutputOf, RawInputOf } from '#platform/http/contract.ts';
import { Abgerufen } from '../../buchung/screens/Abgerufen.tsx';
import { geheZu } from '../../buchung/screens/adresse.ts';
import { fehlertextOf, useAbruf } from '../../buchung/screens/dienst.ts';
import { Auswahl, Fehlerkasten, Feld, Hinweis, Knopf, Titel } from '../../buchung/screens/Teile.tsx';
import { formatZeitpunkt } from '../../texte/datum.ts';
import { T, useT } from '../../texte/screens/Texte.tsx';
import {
  claimAngebot,
  confirmTerminanfrage,
  declineAngebot,
  getTerminanfrage,
  readEingangsbestaetigung,
  sendAnfragecode,
  uploadNachweis,
  withdrawTerminanfrage,
} from '../bedarf.api.ts';
import type { Anfrage } from '../bedarf.schema.ts';
import { FrueherSeite } from './FrueherSeite.tsx';
import { Fair, Platzbild } from './Platz.tsx';
import { Zeitkarte } from './Zeitkarte.tsx';

export interface Werk {
  readonly schluessel: string;
  readonly busy: boolean;
  run<C extends Contract>(contract: C, input: RawInputOf<C>): Promise<OutputOf<C> | undefined>;
}

export function AnfrageSeite({ schluessel }: { readonly schluessel: string }) {
  const t = useT();
  const [versuch, setVersuch] = useState(0);
  const [busy, setBusy] = useState(false);
  const [fehler, setFehler] = useState<unknown>();
  const abruf = useAbruf(`${versuch}`, () => call(getTerminanfrage, { schluessel }));
  const werk: Werk = {
    ...{ schluessel, busy },
    run: async (contract, input) => {
      setBusy(true);
      setFehler(undefined);
      try {
        return await call(contract, input);
      } catch (error) {
        setFehler(error);
        return undefined;
      } finally {
        setBusy(false);
        setVersuch((before) => before + 1);
      }
    },
  };
  return (
    <Abgerufen von={abruf}>
      {(anfrage) => (
        <>
          {fehler !== undefined && (
            <Fehlerkasten>
              <p>{fehlertextOf(t, fehler)}</p>
            </Fehlerkasten>
          )}
          <Inhalt key={anfrage.stand} anfrage={anfrage} werk={werk} />
        </>
      )}
    </Abgerufen>
  );
}

interface TeilProps {
  readonly anfrage: Anfrage;
  readonly werk: Werk;
}

function Inhalt({ anfrage, werk }: TeilProps) {
  if (anfrage.stattTermin) return <FrueherSeite anfrage={anfrage} werk={werk} />;
  switch (anfrage.stand) {
    case 'unbestaetigt':
      return (
        <Seite titel="bestaetigen.titel" grund="bestaetigen.text" anfrage={anfrage} werk={werk}>
          <Code werk={werk} />
        </Seite>
      );
    case 'angeboten':
      return (
        <Seite titel="angebot.titel" anfrage={anfrage} werk={werk}>
          <Angebot anfrage={anfrage} werk={werk} />
        </Seite>
      );
    case 'angenommen':
      return <Angenommen anfrage={anfrage} werk={werk} />;
    case 'offen':
      return (
        <Seite titel="ohne.titel" anfrage={anfrage} werk={werk}>
          {anfrage.nummerStand === 'offen' && (
            <Hinweis>
              <T k="nummer.offen" />
            </Hinweis>
          )}
          {anfrage.platz && <Platzbild titel="platz.jetzt" platz={anfrage.platz} />}
          <Haerte anfrage={anfrage} />
          <Nachweise anfrage={anfrage} werk={werk} />
          <Fair />
        </Seite>
      );
    default:
      return (
        <Seite titel="ende.titel" anfrage={anfrage} werk={werk}>
          <p>
            <T
              k={`ende.${anfrage.stand === 'zurueckgezogen' ? 'zurueckgezogen' : anfrage.endeGrund}`}
              grund={anfrage.nummerGrund}
            />
          </p>
          <div className="cz-actions">
            <Knopf kind="haupt" onClick={() => geheZu(`anfrage?anliegen=${anfrage.anliegen}`)}>
              <T k="anfrage.titel" />
            </Knopf>
          </div>
        </Seite>
      );
  }
}

interface SeiteProps extends TeilProps {
  readonly titel: string;
  readonly grund?: string;
  readonly children: ReactNode;
}

function Seite({ titel, grund, anfrage, werk, children }: SeiteProps) {
  const wartet = ['unbestaetigt', 'offen', 'angeboten'].includes(anfrage.stand);
  return (
    <div className="be-seite">
      <Titel grund={grund ? <T k={grund} /> : anfrage.anliegenName}>
        <T k={titel} />
      </Titel>
      {children}
      <Antrag anfrage={anfrage} werk={werk} />
      <p className="cz-hint">
        <T k="kennung" kennung={anfrage.kennung} />
        <br />
        <T k="kennung.los" /> <code className="be-hash">{anfrage.losId}</code>
      </p>
      {wartet && (
        <div className="cz-actions">
          <Knopf
            kind="link"
            busy={werk.busy}
            onClick={() => werk.run(withdrawTerminanfrage, { schluessel: werk.schluessel })}
          >
            <T k="ruecknahme" />
          </Knopf>
          {anfrage.antraege > 0 && (
            <p className="cz-hint">
              <T k="ruecknahme.antrag" />
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function Code({ werk }: { readonly werk: Werk }) {
  const t = useT();
  const [code, setCode] = useState(() => sessionStorage.getItem('bleibe.anfrage.code') ?? '');
  const [gesendet, setGesendet] = useState(false);
  const { schluessel } = werk;
  return (
    <form
      className="cz-form"
      onSubmit={(event) => {
        event.preventDefault();
        void werk.run(confirmTerminanfrage, { schluessel, code });
      }}
    >
      <Feld art="code" label={t('code.feld')} wert={code} onChange={setCode} />
      <div className="cz-actions">
        <Knopf kind="haupt" type="submit" busy={werk.busy}>
          <T k="bestaetigen.knopf" />
        </Knopf>
        <Knopf
          kind="link"
          busy={werk.busy}
          onClick={() => werk.run(sendAnfragecode, { schluessel }).then((sent) => sent && setGesendet(true))}
        >
          <T k="code.nochmal" />
        </Knopf>
      </div>
      <p role="status">{gesendet && <T k="code.gesendet" />}</p>
    </form>
  );
}

function Angebot({ anfrage, werk }: TeilProps) {
  const t = useT();
  const { angebot } = anfrage;
  if (!angebot) return null;
  const input = { schluessel: werk.schluessel };
  return (
    <>
      <Zeitkarte angebot={angebot} />
      {angebot.antwortBis && (
        <Hinweis icon="uhr">
          <T k="angebot.bis" bis={formatZeitpunkt(t.sprache, angebot.antwortBis)} />
        </Hinweis>
      )}
      <div className="cz-actions">
        <Knopf kind="haupt" busy={werk.busy} onClick={() => werk.run(claimAngebot, input)}>
          <T k="angebot.annehmen" />
        </Knopf>
        <Knopf busy={werk.busy} onClick={() => werk.run(declineAngebot, input)}>
          <T k="angebot.ablehnen" />
        </Knopf>
        <p className="cz-hint">
          <T k="angebot.rest" n={Math.max(0, anfrage.hoechstAngebote - anfrage.angebote)} />
        </p>
      </div>
    </>
  );
}

function Angenommen({ anfrage, werk }: TeilProps) {
  const { angebot } = anfrage;
  return (
    <Seite titel="angenommen.titel" anfrage={anfrage} werk={werk}>
      {angebot && (
        <>
          <Zeitkarte angebot={angebot} />
          {angebot.schluessel && (
            <div className="cz-actions">
              <Knopf kind="haupt" onClick={() => geheZu(`termin#${angebot.schluessel}`)}>
                <T k="angenommen.link" />
              </Knopf>
            </div>
          )}
        </>
      )}
    </Seite>
  );
}

function Haerte({ anfrage: { haerteStand, haerteGrund, titelStand } }: { readonly anfrage: Anfrage }) {
  return (
    <>
      {haerteStand !== 'keine' && (
        <Hinweis>
          <T k={`haerte.${haerteStand}`} grund={haerteGrund} />
        </Hinweis>
      )}
      {titelStand === 'behauptet' && (
        <Hinweis>
          <T k="titel.behauptet" />
        </Hinweis>
      )}
    </>
  );
}

function Nachweise({ anfrage, werk }: TeilProps) {
  const t = useT();
  const [wozu, setWozu] = useState('');
  const send = async (file: File | undefined) => {
    if (!file || wozu === '') return;
    const inhalt = await base64Of(file);
    await werk.run(uploadNachweis, {
      ...{ schluessel: werk.schluessel, dateiname: file.name, inhalt },
      wozu: wozu as 'titel',
    });
  };
  return (
    <section className="cz-form">
      <h2>
        <T k="nachweis.titel" />
      </h2>
      <p className="cz-hint" role="status">
        <T k="nachweis.text" n={anfrage.nachweise.length} />
      </p>
      <Auswahl titel={<T k="nachweis.titel" />} titelVerborgen wert={wozu} onChange={setWozu}>
        {['titel', ...(anfrage.haerte ? ['haerte'] : []), 'nummer'].map(
          (one) => [one, <T key={one} k={`nachweis.wozu.${one}`} />] as const,
        )}
      </Auswahl>
      {wozu !== '' && (
        <input
          type="file"
          aria-label={t('nachweis.titel')}
          accept="image/jpeg,image/png,application/pdf"
          onChange={(event) => void send(event.target.files?.[0])}
        />
      )}
    </section>
  );
}

function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}

function Antrag({ anfrage, werk }: TeilProps) {
  if (anfrage.antraege === 0)
    return (
      <p className="cz-hint">
        <T k="antrag.keiner" />
      </p>
    );
  const load = async () => {
    const found = await werk.run(readEingangsbestaetigung, { schluessel: werk.schluessel });
    if (!found) return;
    const link = document.createElement('a');
    link.href = `data:application/pdf;base64,${found.pdf}`;
    link.download = found.dateiname;
    link.click();
  };
  return (
    <section className="cz-card be-antrag">
      <h2>
        <T k="antrag.gestellt" />
      </h2>
      <p>
        <T k="antrag.text" />
      </p>
      <Knopf busy={werk.busy} icon="herunterladen" onClick={() => void load()}>
        <T k="antrag.pdf" />
      </Knopf>
    </section>
  );
}
