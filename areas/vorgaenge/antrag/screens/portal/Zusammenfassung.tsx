/** Everything once more, the warning, an address, and the one button that sends it (§ 3a (5) VwVfG, § 9a OZG). */
import { type FormEvent, useRef, useState } from 'react';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { call } from '#platform/http/client.ts';
import { achtungOf } from '../../achtung.rules.ts';
import { getEigenerAntrag, submitAntrag } from '../../antrag.api.ts';
import { fehlendeOf, fragenOf, offeneSeite, requireArt, unterlagenOf } from '../../antrag.rules.ts';
import type { Antrag, Quittung } from '../../antrag.schema.ts';
import type { Antworten, Seite } from '../../formular.schema.ts';
import { antwortText } from '../../worte.rules.ts';
import { AchtungListe } from './Achtung.tsx';
import { Anmelden } from './Anmelden.tsx';
import { geheZu } from './adresse.ts';
import { Fortschritt, heute } from './Fortschritt.tsx';
import { QuittungKarte } from './Quittung.tsx';
import { Fehler, Knopf, Titel, Zurueck } from './Teile.tsx';
import { fehlerKey, useWorte } from './worte.ts';

interface ZusammenfassungProps {
  readonly antrag: Antrag;
  readonly seiten: readonly Seite[];
  readonly ich: Ich | undefined;
  onIch(ich: Ich): void;
  onChange(antrag: Antrag): void;
}

export function Zusammenfassung({ antrag, seiten, ich, onIch, onChange }: ZusammenfassungProps) {
  const { t } = useWorte();
  const fremd = ich?.vertretung;
  const [quittung, setQuittung] = useState<Quittung>();
  if (quittung) return <QuittungKarte id={antrag.id} quittung={quittung} />;
  const last = seiten.at(-1);
  return (
    <>
      <Zurueck onClick={() => geheZu('antrag', antrag.id, last?.schluessel ?? '')} />
      <Fortschritt nummer={seiten.length + 1} von={seiten.length + 1} zeit={antrag.geaendertAm} busy={false} />
      <div className="cz-form">
        <Titel>{t('zusammenfassung')}</Titel>
        {seiten.map((seite) => (
          <Block key={seite.schluessel} antrag={antrag} seite={seite} />
        ))}
        <AchtungListe achtung={achtungOf(antrag.antragsart, antrag.antworten as Antworten, heute(), antrag.amt)} />
        <FehlendeListe antrag={antrag} />
        {fremd && !fremd.umfang.includes('einreichen') ? (
          <p className="cz-note">{t('helfer.fertig', { name: fremd.fuerName })}</p>
        ) : ich?.email === undefined ? (
          <section className="cz-card">
            <h2>{t('email_titel')}</h2>
            <p>{t('email_warum')}</p>
            <Anmelden
              nurEmail={ich?.angaben !== undefined}
              onDone={async (next) => {
                onIch(next);
                // The draft may have gone over into the account of this address.
                onChange(await untilOwn(antrag.id));
              }}
            />
          </section>
        ) : (
          <Absenden antrag={antrag} email={ich.email} onDone={setQuittung} />
        )}
      </div>
    </>
  );
}

async function untilOwn(id: string): Promise<Antrag> {
  for (let round = 0; ; round += 1) {
    try {
      return await call(getEigenerAntrag, { id });
    } catch (error) {
      if (round > 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}

function Block({ antrag, seite }: { readonly antrag: Antrag; readonly seite: Seite }) {
  const { t, sprache } = useWorte();
  const antworten = antrag.antworten as Antworten;
  const fragen = fragenOf(seite, antworten).filter(({ schluessel }) => antworten[schluessel] !== undefined);
  const dateien = antrag.dateien.filter(({ unterlage }) => seiteDer(antrag, unterlage) === seite.schluessel);
  const titel = t(`seite.${seite.schluessel}`);
  return (
    <section className="cz-card cz-summary">
      <h2>{titel}</h2>
      {fragen.length + dateien.length === 0 && <p className="cz-hint">{t('nichts_angegeben')}</p>}
      <dl>
        {fragen.map((frage) => (
          <div key={frage.schluessel}>
            <dt className={t(`frage.${frage.schluessel}`) === titel ? 'u-sr' : undefined}>
              {t(`frage.${frage.schluessel}`)}
            </dt>
            <dd>
              <bdi>{antwortText(sprache, frage, antworten[frage.schluessel] ?? '', t)}</bdi>
            </dd>
          </div>
        ))}
        {dateien.map((datei) => (
          <div key={datei.id}>
            <dt>{datei.name ?? t(`unterlage.${datei.unterlage}`)}</dt>
            <dd>
              <bdi dir="ltr">{datei.dateiname}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <Knopf kind="link" onClick={() => geheZu('antrag', antrag.id, seite.schluessel)}>
        {t('aendern')} <span className="u-sr">{titel}</span>
      </Knopf>
    </section>
  );
}

function seiteDer(antrag: Antrag, unterlage: string): string | undefined {
  return unterlagenOf(requireArt(antrag.antragsart), antrag.antworten as Antworten, antrag.unterlagen).find(
    ({ schluessel }) => schluessel === unterlage,
  )?.seite;
}

function FehlendeListe({ antrag }: { readonly antrag: Antrag }) {
  const { t, unterlageName } = useWorte();
  const fehlt = fehlendeOf(
    requireArt(antrag.antragsart),
    antrag.antworten as Antworten,
    antrag.dateien,
    antrag.unterlagen,
  );
  if (fehlt.length === 0) return null;
  return (
    <section className="cz-note">
      <h2>{t('quittung.fehlt')}</h2>
      <ul>
        {fehlt.map((one) => (
          <li key={one.schluessel}>{unterlageName(one)}</li>
        ))}
      </ul>
      <p>{t('nachreichen')}</p>
    </section>
  );
}

interface AbsendenProps {
  readonly antrag: Antrag;
  readonly email: string;
  onDone(quittung: Quittung): void;
}

function Absenden({ antrag, email, onDone }: AbsendenProps) {
  const { t } = useWorte();
  const [ja, setJa] = useState(false);
  const [fehler, setFehler] = useState<string>();
  const [busy, setBusy] = useState(false);
  // One key for this draft: a second tap after a lost answer is the same wish.
  const key = useRef(crypto.randomUUID());
  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!ja) return setFehler('fehler.pflicht');
    const offen = offeneSeite(requireArt(antrag.antragsart), antrag.antworten as Antworten);
    if (offen) return geheZu('antrag', antrag.id, offen.schluessel);
    setBusy(true);
    setFehler(undefined);
    try {
      const input = { id: antrag.id, version: antrag.version, bestaetigt: true as const };
      onDone(await call(submitAntrag, input, { idempotencyKey: key.current }));
    } catch (error) {
      setFehler(fehlerKey(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <form className="cz-form" onSubmit={send} noValidate>
      <p>
        {t('email')}: <bdi dir="ltr">{email}</bdi>
      </p>
      <p className="cz-warning">{t('warnung')}</p>
      <label className="cz-choice">
        <input type="checkbox" checked={ja} onChange={(event) => setJa(event.target.checked)} />
        <span>{t('bestaetigen')}</span>
      </label>
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      <Knopf kind="haupt" type="submit" busy={busy}>
        {t('abschicken')}
      </Knopf>
    </form>
  );
}
