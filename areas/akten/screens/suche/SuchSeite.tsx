/** The search with room: narrow it down on the left, the finds in the middle, the page with its marks on the right. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { count, formatNumber } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ButtonLink } from '#ui/Link.tsx';
import { ListFoot, moveFocus } from '#ui/List.tsx';
import { usePageTitle } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { useShortcut } from '#ui/shortcuts.tsx';
import { narrowingOf } from '../teile/go.ts';
import { Arbeitslisten } from './Arbeitslisten.tsx';
import { alleFunde, type Fund, gruppenOf } from './ergebnis.ts';
import { Facetten } from './Facetten.tsx';
import { Erledigen, ListenKopf } from './ListenKopf.tsx';
import { useOtherWays } from './other-ways.ts';
import { SuchHinweis } from './SuchHinweis.tsx';
import { FundVorschau, TrefferGruppe } from './Treffer.tsx';
import { useArbeitsliste } from './useArbeitsliste.ts';
import { useSuchadresse } from './useSuchadresse.ts';
import { useSuche } from './useSuche.ts';
import '../akten.css';

const STEP = 20;
const MOST = 50;

export default function SuchSeite() {
  const heading = usePageTitle('Suche');
  const { q, filter, liste: listeId, type, narrow, goTo } = useSuchadresse();
  const [anzahl, setAnzahl] = useState(STEP);
  const [chosen, setChosen] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const arbeit = useArbeitsliste(listeId, q, goTo);
  const suche = useSuche(q, { ...narrowingOf(filter), ...arbeit.nurOffene }, anzahl);
  const gruppen = useMemo(() => (suche.ergebnis ? gruppenOf(suche.ergebnis) : []), [suche.ergebnis]);
  const funde = useMemo(() => alleFunde(gruppen), [gruppen]);
  const shown = funde.find(({ key }) => key === chosen) ?? funde.find(({ art }) => art === 'seite') ?? funde[0];
  const otherWays = useOtherWays(q);
  // There is nothing to narrow down and nothing to look at; what narrows down already can still be taken back.
  const isInVain = suche.ergebnis !== undefined && funde.length === 0 && Object.keys(filter).length === 0;
  const list = useRef<HTMLDivElement>(null);
  const facets = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('j', 'Nächster Treffer', () => moveFocus(list.current, 1), { group: 'Suche' });
  useShortcut('k', 'Voriger Treffer', () => moveFocus(list.current, -1), { group: 'Suche' });
  useShortcut('/', 'Ins Suchfeld', () => field.current?.focus(), { group: 'Suche' });
  useShortcut('f', 'Eingrenzen', () => focusFacets(facets.current), { group: 'Suche' });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins with its first finds
  useEffect(() => setAnzahl(STEP), [q, filter]);
  const dokumentId = shown?.art === 'seite' ? shown.seite.dokumentId : undefined;
  const isDone = dokumentId !== undefined && arbeit.erledigt.has(dokumentId);
  useShortcut(
    'e',
    'Erledigt',
    () => dokumentId && listeId && void arbeit.act.run({ id: listeId, dokumentId, erledigt: !isDone }),
    { group: 'Suche', enabled: arbeit.liste !== undefined && dokumentId !== undefined },
  );

  const kopf = q.trim().length > 1 && (
    <ListenKopf
      liste={arbeit.liste}
      teams={arbeit.teams}
      frage={{ q: q.trim(), ...narrowingOf(filter) }}
      zeigtErledigte={arbeit.zeigtErledigte}
      onZeigeErledigte={arbeit.zeige}
      onListe={(id) => goTo({ ...filter, ...(id ? { liste: id } : {}) }, q)}
    />
  );

  return (
    <div className="page such-seite">
      <h1 ref={heading} tabIndex={-1} className="u-sr">
        Suche
      </h1>
      <search className="such-kopf">
        <form className="such-zeile" onSubmit={(event) => event.preventDefault()}>
          <div className="such-gross">
            <Icon name="suche" />
            <input
              ref={field}
              className="input"
              type="text"
              aria-label="Personen, Aktenzeichen und Text suchen"
              placeholder="Name, Aktenzeichen oder Wörter aus einem Dokument"
              // biome-ignore lint/a11y/noAutofocus: who opens the search wants to type
              autoFocus
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              value={q}
              onChange={({ currentTarget }) => type(currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== 'ArrowDown') return;
                event.preventDefault();
                moveFocus(list.current, 1);
              }}
            />
            {q !== '' && (
              <IconButton
                icon="schliessen"
                label="Suche leeren"
                onClick={() => {
                  type('');
                  field.current?.focus();
                }}
              />
            )}
          </div>
          <p role="status" className="u-muted">
            {zaehlWorte(funde, suche.ergebnis?.mehrSeiten ?? false, suche.isPending)}
          </p>
        </form>
        {!arbeit.liste && kopf}
      </search>
      {arbeit.liste && kopf}
      <SplitPane shape={isInVain ? 'one' : 'three'} detailOpen={isOpen}>
        {!isInVain && (
          <Pane label="Eingrenzen" inset>
            <div ref={facets}>
              <Facetten q={suche.gesucht} filter={filter} offenIn={arbeit.nurOffene.offenIn} onChange={narrow} />
            </div>
          </Pane>
        )}
        <Pane label="Treffer">
          <div ref={list} aria-busy={suche.isPending}>
            {gruppen.map((gruppe) => (
              <TrefferGruppe
                key={gruppe.art}
                gruppe={gruppe}
                q={suche.gesucht}
                shown={shown}
                onShow={(fund) => setChosen(fund.key)}
              />
            ))}
          </div>
          {(funde.length === 0 || suche.error) && (
            <div className="pane-inset">
              <SuchHinweis
                typed={q.trim()}
                suche={suche}
                onMeant={type}
                actions={otherWays.map(({ label, icon, target }) => (
                  <ButtonLink key={label} {...target} icon={icon}>
                    {label}
                  </ButtonLink>
                ))}
              />
              {q.trim() === '' && <Arbeitslisten />}
            </div>
          )}
          {suche.ergebnis?.mehrSeiten && (
            <div className="list-more">
              {anzahl < MOST ? (
                <Button onClick={() => setAnzahl(Math.min(MOST, anzahl + STEP))}>Weitere Treffer zeigen</Button>
              ) : (
                <p className="u-muted">Es gibt noch mehr. Ein weiteres Wort grenzt die Treffer ein.</p>
              )}
            </div>
          )}
          {funde.length > 0 && (
            <ListFoot
              hints={[
                ['j k', 'bewegen'],
                ['Enter', 'öffnen'],
                ['f', 'eingrenzen'],
                ...(arbeit.liste ? [['e', 'erledigt'] as const] : []),
              ]}
            >
              Passendste zuerst
            </ListFoot>
          )}
        </Pane>
        {!isInVain && (
          <Pane label="Vorschau" detail sunken onBack={() => setOpen(false)}>
            {shown ? (
              <FundVorschau fund={shown} q={suche.gesucht}>
                {arbeit.liste && dokumentId && (
                  <Erledigen listeId={arbeit.liste.id} dokumentId={dokumentId} erledigt={isDone} act={arbeit.act} />
                )}
              </FundVorschau>
            ) : null}
          </Pane>
        )}
      </SplitPane>
    </div>
  );
}

/** Opens the facets where they are folded away, and goes to the first. */
function focusFacets(box: HTMLElement | null): void {
  const details = box?.querySelector('details');
  if (details) details.open = true;
  box?.querySelector<HTMLElement>('.facette-wert, input')?.focus();
}

function zaehlWorte(funde: readonly Fund[], mehr: boolean, isPending: boolean): string {
  if (funde.length === 0) return '';
  if (isPending) return 'sucht …';
  const seiten = funde.filter(({ art }) => art === 'seite').length;
  const others = funde.length - seiten;
  const stellen = mehr ? `die ersten ${formatNumber(seiten)} Seiten` : count(seiten, 'Seite', 'Seiten');
  return others > 0 ? `${formatNumber(others)} Personen und Akten, ${stellen}` : stellen;
}
