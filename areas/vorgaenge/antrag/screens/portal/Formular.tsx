/** One subject per page; what was said is saved with every step, and going back loses nothing. */
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { call } from '#platform/http/client.ts';
import { Streifen } from '../../../vertretung/screens/portal/HandeltFuer.tsx';
import { achtungOf } from '../../achtung.rules.ts';
import { getEigenerAntrag, saveAntworten } from '../../antrag.api.ts';
import { einwaende, fragenOf, geltende, nameIn, requireArt, seitenOf, unterlagenOf } from '../../antrag.rules.ts';
import type { Antrag, Datei } from '../../antrag.schema.ts';
import { antwortenSchema, entwurfSchema } from '../../antwort.schema.ts';
import type { Antworten, Seite } from '../../formular.schema.ts';
import { AchtungListe } from './Achtung.tsx';
import { Anmelden } from './Anmelden.tsx';
import { geheZu } from './adresse.ts';
import { toAntworten, toEingabe } from './eingabe.ts';
import { type Eingabe, Feld } from './Feld.tsx';
import { Fortschritt, heute } from './Fortschritt.tsx';
import { Seitenfehler } from './Sitzungsende.tsx';
import { Fehler, Knopf, Titel, Zurueck } from './Teile.tsx';
import { Unterlagen } from './Unterlagen.tsx';
import { Vereinbarung } from './Vereinbarung.tsx';
import { fehlerKey, feldFehler, useWorte } from './worte.ts';
import { Zusammenfassung } from './Zusammenfassung.tsx';

const PRUEFEN = 'pruefen';

interface FormularProps {
  readonly id: string;
  readonly seite: string | undefined;
  readonly ich: Ich | undefined;
  onIch(ich: Ich): void;
}

export function Formular({ id, seite, ich, onIch }: FormularProps) {
  const [antrag, setAntrag] = useState<Antrag>();
  const [fehler, setFehler] = useState<string>();
  const load = useCallback(
    () => call(getEigenerAntrag, { id }).then(setAntrag, (error) => setFehler(fehlerKey(error))),
    [id],
  );
  useEffect(() => {
    void load();
  }, [load]);
  if (fehler)
    return (
      <Seitenfehler
        fehler={fehler}
        onIch={onIch}
        onAgain={() => {
          setFehler(undefined);
          void load();
        }}
      />
    );
  if (!antrag) return null;
  if (antrag.stand !== 'entwurf') {
    geheZu('stand', id);
    return null;
  }
  const fuer = ich?.vertretung === undefined && fuerAndere(antrag);
  return (
    <>
      {fuer && <Streifen name={fuer} was={angeredet(antrag, seite) ? 'fuellt_aus' : 'handelt.fuer'} />}
      <Seitenwahl antrag={antrag} seite={seite} ich={ich} onIch={onIch} onChange={setAntrag} />
    </>
  );
}

/** Whoever fills in their own application for a child or somebody else sees for whom, once the name is known. */
function fuerAndere({ antragsart, antworten }: Antrag): string {
  const andere = antragsart === 'kind' || antworten.fuer_wen === 'kind' || antworten.fuer_wen === 'andere';
  return andere ? nameIn(antworten as Antworten) : '';
}

/** Whether the questions of this page say "you" to that person: not where they ask who fills in. */
const angeredet = ({ antragsart }: Antrag, seite: string | undefined): boolean =>
  antragsart !== 'kind' && seite !== undefined && seite !== 'vertretung';

interface SeitenwahlProps extends Omit<FormularProps, 'id'> {
  readonly antrag: Antrag;
  onChange(antrag: Antrag): void;
}

function Seitenwahl({ antrag, seite, ich, onIch, onChange }: SeitenwahlProps) {
  const art = requireArt(antrag.antragsart);
  // Whoever acts for somebody applies for that person; for whom is settled.
  const geklaert = ich?.vertretung !== undefined && antrag.antworten.fuer_wen === 'ich';
  const seiten = seitenOf(art, antrag.antworten as Antworten).filter(
    ({ schluessel }) => !(geklaert && schluessel === 'vertretung'),
  );
  if (seite === PRUEFEN)
    return <Zusammenfassung antrag={antrag} seiten={seiten} ich={ich} onIch={onIch} onChange={onChange} />;
  const at = Math.max(
    0,
    seiten.findIndex(({ schluessel }) => schluessel === (seite ?? antrag.seite)),
  );
  const current = seiten[at] as Seite;
  return (
    <Formularseite
      key={current.schluessel}
      antrag={antrag}
      seite={current}
      nummer={at + 1}
      von={seiten.length + 1}
      onIch={onIch}
      onChange={onChange}
    />
  );
}

type Eingaben = Readonly<Record<string, Eingabe>>;

/** What was typed and not saved yet, for the browser's own back button. In memory alone: the next person finds nothing. */
const GETIPPT = new Map<string, Eingaben>();

interface SeitenProps {
  readonly antrag: Antrag;
  readonly seite: Seite;
  readonly nummer: number;
  readonly von: number;
  onIch(ich: Ich): void;
  onChange(antrag: Antrag): void;
}

function Formularseite({ antrag, seite, nummer, von, onIch, onChange }: SeitenProps) {
  const worte = useWorte();
  const { t, own } = worte;
  const art = requireArt(antrag.antragsart);
  const alle = antrag.antworten as Antworten;
  const merker = `${antrag.id}/${seite.schluessel}`;
  const [eingaben, setEingaben] = useState<Eingaben>(() => GETIPPT.get(merker) ?? startOf(seite, alle));
  const type = (key: string, wert: Eingabe) =>
    setEingaben((known) => {
      const next = { ...known, [key]: wert };
      GETIPPT.set(merker, next);
      return next;
    });
  const [fehler, setFehler] = useState<Readonly<Record<string, string>>>({});
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [zeit, setZeit] = useState<string>();
  const summary = useRef<HTMLDivElement>(null);

  const draft = { ...alle, ...toAntworten(asked(seite, alle, eingaben), eingaben) };
  const fragen = asked(seite, alle, eingaben);
  const unterlagen = unterlagenOf(art, draft, antrag.unterlagen).filter((one) => one.seite === seite.schluessel);

  const achtung = achtungOf(antrag.antragsart, draft, heute(), antrag.amt).filter(({ frage }) =>
    seite.fragen.includes(frage),
  );

  const save = async (antworten: Antworten): Promise<Antrag> => {
    const saved = await call(saveAntworten, {
      id: antrag.id,
      version: antrag.version,
      seite: seite.schluessel,
      antworten: antworten as Antrag['antworten'],
      sprache: worte.sprache,
    });
    setZeit(saved.gespeichertAm);
    GETIPPT.delete(merker);
    const without = Object.fromEntries(Object.entries(alle).filter(([key]) => !seite.fragen.includes(key)));
    const merged = geltende(art, { ...without, ...antworten }) as Antrag['antworten'];
    const next = { ...antrag, version: saved.version, antworten: merged, seite: seite.schluessel };
    onChange(next);
    return next;
  };

  /** Another window saved meanwhile: its other pages are taken over, what is typed here stays. */
  const catchUp = () => call(getEigenerAntrag, { id: antrag.id }).then(onChange, () => undefined);

  const attempt = async (antworten: Antworten, then: (saved: Antrag) => void) => {
    if (busy) return;
    setBusy(true);
    setProblem(undefined);
    try {
      then(await save(antworten));
    } catch (error) {
      const found = feldFehler(error);
      setFehler(found);
      const key = fehlerKey(error);
      if (Object.keys(found).length === 0) setProblem(key === 'fehler.konflikt' ? 'fehler.anderes_fenster' : key);
      if (key === 'fehler.konflikt') await catchUp();
      requestAnimationFrame(() => summary.current?.focus());
    } finally {
      setBusy(false);
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const given = toAntworten(fragen, eingaben);
    const found = errorsOf(fragen, given, { ...alle, ...given });
    setFehler(found);
    if (Object.keys(found).length > 0) return requestAnimationFrame(() => summary.current?.focus());
    return attempt(given, (saved) => {
      const seiten = seitenOf(art, saved.antworten as Antworten);
      const next = seiten[seiten.findIndex(({ schluessel }) => schluessel === seite.schluessel) + 1];
      geheZu('antrag', antrag.id, next?.schluessel ?? PRUEFEN);
    });
  };

  /** Half an answer is kept too, as far as it is one. */
  const leave = (then: () => void) => {
    const given = toAntworten(fragen, eingaben);
    const sound = entwurfSchema(fragen).safeParse(given);
    const bad = new Set(sound.success ? [] : sound.error.issues.map(({ path }) => String(path[0])));
    const days = einwaende({ ...alle, ...given }, heute());
    const kept = Object.fromEntries(Object.entries(given).filter(([key]) => !bad.has(key) && !(key in days)));
    return attempt(kept, then);
  };

  const before = seitenOf(art, alle)[nummer - 2];
  const wrong = Object.entries(fehler);
  return (
    <>
      <Zurueck onClick={() => leave(() => (before ? geheZu('antrag', antrag.id, before.schluessel) : geheZu()))} />
      <Fortschritt nummer={nummer} von={von} zeit={zeit ?? antrag.geaendertAm} busy={busy} />
      {problem === 'fehler.sitzung' && (
        <section className="cz-card">
          <h2>{t('meldet_an')}</h2>
          <Anmelden
            onDone={(ich) => {
              onIch(ich);
              setProblem(undefined);
            }}
          />
        </section>
      )}
      <form className="cz-form" onSubmit={submit} noValidate>
        <Titel>{t(`seite.${seite.schluessel}`)}</Titel>
        {own(`seite.${seite.schluessel}.warum`) && <p className="cz-why">{own(`seite.${seite.schluessel}.warum`)}</p>}
        <div ref={summary} tabIndex={-1}>
          {problem && <Fehler>{t(problem)}</Fehler>}
          {wrong.length > 0 && (
            <Fehler>
              <strong>{t('fehler.zusammen')}</strong>
              <ul>
                {wrong.map(([key, message]) => (
                  <li key={key}>
                    <a href={`#feld-${key}`} onClick={(event) => focusField(event, key)}>
                      {t(`frage.${key}`)}: {t(`fehler.${message}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </Fehler>
          )}
        </div>
        {fragen.map((frage) => (
          <Feld
            key={frage.schluessel}
            frage={frage}
            wert={eingaben[frage.schluessel]}
            fehler={fehler[frage.schluessel]}
            titel={t(`seite.${seite.schluessel}`)}
            onChange={(wert) => type(frage.schluessel, wert)}
          />
        ))}
        <AchtungListe achtung={achtung} />
        {seite.schluessel === 'vereinbarung' && <Vereinbarung antragId={antrag.id} kostenCent={antrag.kostenCent} />}
        <Unterlagen
          antragId={antrag.id}
          unterlagen={unterlagen}
          dateien={antrag.dateien}
          onChange={(dateien: readonly Datei[]) => onChange({ ...antrag, dateien: [...dateien] })}
        />
        <div className="cz-actions">
          <Knopf kind="haupt" type="submit" busy={busy}>
            {t('weiter')}
          </Knopf>
          <Knopf kind="link" onClick={() => leave(() => geheZu('meine'))}>
            {t('spaeter')}
          </Knopf>
        </div>
      </form>
    </>
  );
}

function startOf(seite: Seite, antworten: Antworten): Record<string, Eingabe> {
  const fragen = fragenOf({ ...seite }, antworten);
  return Object.fromEntries(fragen.map((frage) => [frage.schluessel, toEingabe(frage, antworten[frage.schluessel])]));
}

/** Questions of the page that follow from what is typed at this moment. */
function asked(seite: Seite, alle: Antworten, eingaben: Readonly<Record<string, Eingabe>>) {
  const choices = Object.entries(eingaben).filter(([, wert]) => typeof wert === 'string' || typeof wert === 'boolean');
  return fragenOf(seite, { ...alle, ...(Object.fromEntries(choices) as Antworten) });
}

function errorsOf(fragen: ReturnType<typeof fragenOf>, given: Antworten, whole: Antworten): Record<string, string> {
  const found: Record<string, string> = {};
  const parsed = antwortenSchema(fragen).safeParse(given);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const frage = fragen.find(({ schluessel }) => schluessel === path[0]);
    const missing = given[String(path[0])] === undefined;
    if (frage) found[frage.schluessel] ??= frage.art === 'personen' ? 'person' : missing ? 'pflicht' : message;
  }
  const own = new Set(fragen.map(({ schluessel }) => schluessel));
  for (const [key, message] of Object.entries(einwaende(whole, heute()))) if (own.has(key)) found[key] ??= message;
  return found;
}

function focusField(event: React.MouseEvent, key: string): void {
  event.preventDefault();
  const field = document.getElementById(`feld-${key}`);
  (field?.querySelector<HTMLElement>('input, select, textarea, button') ?? field)?.focus();
}
