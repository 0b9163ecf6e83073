/** Appointments of a day or a week, for a pool or the whole house. */
import { useRef, useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { useAct, useLoad } from '#ui/data.ts';
import { count, dayOf, formatDay, formatWeekday } from '#ui/format.ts';
import { ButtonLink } from '#ui/Link.tsx';
import { useLive } from '#ui/live.ts';
import { Page } from '#ui/Page.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { EmptyState, Loaded, Note } from '#ui/States.tsx';
import { useGo, useScreenSearch } from '#ui/screens.ts';
import { useMay } from '#ui/session.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { TabLinks } from '#ui/Tabs.tsx';
import { listStandorte } from '../../kapazitaet/plaetze.api.ts';
import { kalenderSearch } from '../../screens/routes.ts';
import { TERMINSPRACHEN, TERMINSTAENDE } from '../../termine.schema.ts';
import { findTerminByKennung, listKalender } from '../kalender.api.ts';
import { montagVon, plusTage } from '../zeitleiste.rules.ts';
import { type Kalender, Tagesbild, Zeile } from './Tagesbild.tsx';
import { TerminBlatt } from './TerminBlatt.tsx';
import { SPRACHE, STAND } from './worte.tsx';
import './kalender.css';

export default function KalenderSeite() {
  const search = useScreenSearch(kalenderSearch);
  const go = useGo();
  const may = useMay();
  const box = useRef<HTMLDivElement>(null);
  const pools = useLoad(listStandorte, {}).data?.pools ?? [];
  const set = (next: Partial<typeof search>) => go({ to: '/kalender', search: { ...search, ...next }, replace: true });
  const tag = search.tag ?? dayOf();
  const woche = search.ansicht === 'woche';
  const von = woche ? montagVon(tag) : tag;
  const bis = woche ? plusTage(von, 6) : tag;
  const query = useLoad(
    listKalender,
    {
      ...{ von, bis },
      ...(search.pool ? { poolId: search.pool } : {}),
      ...(search.stand ? { stand: search.stand } : {}),
    },
    { keepLast: true, every: 120_000 },
  );
  useLive(`termine-tag:${tag}`, [listKalender]);
  const geh = (tage: number) => set({ tag: plusTage(tag, tage) });
  useShortcut('t', 'Heute', () => set({ tag: undefined }), { group: 'Kalender' });
  useShortcut('ArrowLeft', woche ? 'Vorige Woche' : 'Voriger Tag', () => geh(woche ? -7 : -1), { group: 'Kalender' });
  useShortcut('ArrowRight', woche ? 'Nächste Woche' : 'Nächster Tag', () => geh(woche ? 7 : 1), { group: 'Kalender' });
  useShortcut('j', 'Nächster Termin', () => moveTermin(box.current, 1), { group: 'Kalender' });
  useShortcut('k', 'Voriger Termin', () => moveTermin(box.current, -1), { group: 'Kalender' });
  useShortcut('n', 'Termin vereinbaren', () => go({ to: '/kalender/neu' }), {
    group: 'Kalender',
    enabled: may('termine.buchen'),
  });
  useShortcut('Escape', 'Termin schließen', () => set({ termin: undefined }), {
    group: 'Kalender',
    enabled: search.termin !== undefined,
  });
  const tab = (ansicht: 'woche' | undefined, label: string) => ({
    ...{ to: '/kalender', search: { ...search, ansicht }, label, active: search.ansicht === ansicht },
  });
  return (
    <Page
      title="Termine"
      aside={woche ? `${formatDay(von)} bis ${formatDay(bis)}` : formatWeekday(tag)}
      actions={
        <>
          <Button icon="drucken" kind="quiet" onClick={() => window.print()}>
            Drucken
          </Button>
          {may('termine.buchen') && (
            <ButtonLink kind="quiet" icon="post" to="/kalender/einladungen">
              Einladungen
            </ButtonLink>
          )}
          {may('termine.buchen') && (
            <ButtonLink kind="primary" icon="plus" shortcut="n" to="/kalender/neu">
              Termin vereinbaren
            </ButtonLink>
          )}
        </>
      }
      tabs={<TabLinks label="Ansicht" tabs={[tab(undefined, 'Tag'), tab('woche', 'Woche')]} />}
    >
      <div className="u-stack" ref={box}>
        <div className="tk-leiste no-print">
          <span className="u-row">
            <IconButton
              icon="zurueck"
              label={woche ? 'Vorige Woche' : 'Voriger Tag'}
              onClick={() => geh(woche ? -7 : -1)}
            />
            <Button kind="quiet" shortcut="t" onClick={() => set({ tag: undefined })}>
              Heute
            </Button>
            <IconButton
              icon="weiter"
              label={woche ? 'Nächste Woche' : 'Nächster Tag'}
              onClick={() => geh(woche ? 7 : 1)}
            />
          </span>
          <SelectField
            name="pool"
            label="Pool"
            empty="Alle"
            options={pools.map(({ id, name }) => ({ value: id, label: name }))}
            value={search.pool ?? ''}
            onChange={(pool) => set({ pool: pool || undefined })}
          />
          <SelectField
            name="sprache"
            label="Sprache"
            empty="Alle"
            options={TERMINSPRACHEN.map((value) => ({ value, label: SPRACHE[value] }))}
            value={(search.sprache ?? '') as 'de'}
            onChange={(sprache) => set({ sprache: sprache || undefined })}
          />
          <SelectField
            name="stand"
            label="Stand"
            empty="Alles, was gilt"
            options={TERMINSTAENDE.map((value) => ({ value, label: STAND[value].wort }))}
            value={(search.stand ?? '') as 'gebucht'}
            onChange={(stand) => set({ stand: stand || undefined })}
          />
          <Nummernsuche onFound={(found) => set({ termin: found.id, tag: found.tag })} />
        </div>
        <div className={search.termin ? 'tk-flaeche tk-mit-blatt' : 'tk-flaeche'}>
          <Loaded of={query} words="Die Termine werden geladen">
            {(of) => (
              <Bild
                of={of}
                tag={tag}
                woche={woche}
                sprache={search.sprache}
                gewaehlt={search.termin}
                onWahl={(termin) => set({ termin })}
              />
            )}
          </Loaded>
          {search.termin && (
            <TerminBlatt key={search.termin} id={search.termin} onClose={() => set({ termin: undefined })} />
          )}
        </div>
      </div>
    </Page>
  );
}

interface BildProps {
  readonly of: Kalender;
  readonly tag: string;
  readonly woche: boolean;
  readonly sprache: string | undefined;
  readonly gewaehlt: string | undefined;
  readonly onWahl: (id: string) => void;
}

function Bild({ of, tag, woche, sprache, gewaehlt, onWahl }: BildProps) {
  const termine = of.termine.filter((eines) => sprache === undefined || eines.sprache === sprache);
  const feiertag = of.tage.find((einer) => einer.tag === tag)?.feiertag;
  return (
    <div className="u-stack">
      {of.mehr && (
        <Note kind="info" title="Das sind nicht alle">
          Wählen Sie einen Pool oder einen Tag, dann sehen Sie alle Termine.
        </Note>
      )}
      <p className="u-muted" aria-live="polite">
        {termine.length === 0 ? 'Kein Termin' : count(termine.length, 'Termin', 'Termine')}
        {!woche && feiertag && `, ${feiertag}`}
      </p>
      {woche ? (
        <Wochenliste of={of} termine={termine} gewaehlt={gewaehlt} onWahl={onWahl} />
      ) : of.tage[0]?.offen.length === 0 && termine.length === 0 ? (
        <EmptyState icon="kalender" title={feiertag ? `${feiertag}: geschlossen` : 'An diesem Tag ist nichts offen'}>
          Mit den Pfeiltasten kommen Sie zum nächsten Tag, mit t zurück zu heute.
        </EmptyState>
      ) : (
        <Tagesbild of={of} tag={tag} termine={termine} gewaehlt={gewaehlt} onWahl={onWahl} />
      )}
    </div>
  );
}

function Wochenliste({
  of,
  termine,
  gewaehlt,
  onWahl,
}: Pick<BildProps, 'of' | 'gewaehlt' | 'onWahl'> & { termine: Kalender['termine'] }) {
  const tage = of.tage.filter(
    ({ tag, offen }, nr) => nr < 5 || offen.length > 0 || termine.some((termin) => termin.tag === tag),
  );
  return (
    <div className="tk-woche">
      {tage.map(({ tag, feiertag, offen }) => {
        const eigene = termine.filter((termin) => termin.tag === tag);
        return (
          <section key={tag} aria-labelledby={`tk-${tag}`} data-heute={tag === of.heute || undefined}>
            <h2 id={`tk-${tag}`}>
              {formatWeekday(tag).replace(/ \d{4}$/, '')}
              <span className="cell-sub">
                {feiertag ??
                  (eigene.length === 0
                    ? offen.length === 0
                      ? 'geschlossen'
                      : 'kein Termin'
                    : count(eigene.length, 'Termin', 'Termine'))}
              </span>
            </h2>
            <ul className="plain-list">
              {eigene.map((termin) => (
                <li key={termin.id}>
                  <Zeile termin={termin} gewaehlt={gewaehlt} onWahl={onWahl} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Nummernsuche({ onFound }: { onFound: (termin: { id: string; tag: string }) => void }) {
  const [kennung, setKennung] = useState('');
  const [leer, setLeer] = useState(false);
  const find = useAct(findTerminByKennung, {
    done: ({ termin }) => {
      setLeer(termin === null);
      if (termin) onFound(termin);
    },
  });
  return (
    <form
      className="tk-nummer"
      onSubmit={(event) => {
        event.preventDefault();
        if (kennung.trim().length >= 4) void find.run({ kennung });
      }}
    >
      <label className="field">
        <span className="field-label">Nummer</span>
        <input
          className="input"
          value={kennung}
          placeholder="K7MX-42QD"
          autoComplete="off"
          aria-describedby="tk-nummer-leer"
          onChange={({ currentTarget }) => {
            setKennung(currentTarget.value);
            setLeer(false);
          }}
        />
      </label>
      <Button type="submit" busy={find.busy} icon="suche">
        Suchen
      </Button>
      <span id="tk-nummer-leer" role="status" className="u-small">
        {leer && 'Zu dieser Nummer gibt es keinen Termin.'}
      </span>
    </form>
  );
}

/** By time, whatever Platz it is at. */
function moveTermin(box: HTMLElement | null, step: 1 | -1): void {
  const alle = [...(box?.querySelectorAll<HTMLElement>('[data-termin]') ?? [])];
  const zeit = (one: HTMLElement) => one.dataset.von ?? '';
  // The week is in order already; the day is by place.
  if (alle.some((one) => one.dataset.von !== undefined)) alle.sort((a, b) => zeit(a).localeCompare(zeit(b)));
  const at = alle.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? (step === 1 ? 0 : alle.length - 1) : at + step;
  alle[Math.max(0, Math.min(alle.length - 1, next))]?.focus();
}
