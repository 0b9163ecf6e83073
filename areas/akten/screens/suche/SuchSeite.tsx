/** The search with room: narrow it down on the left, the finds in the middle, the page with its marks on the right. */
import { useMemo, useRef, useState } from 'react';
import { Button, IconButton } from '#ui/Button.tsx';
import { formatNumber } from '#ui/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { ButtonLink, Link } from '#ui/Link.tsx';
import { ListFoot, moveFocus } from '#ui/List.tsx';
import { usePageTitle } from '#ui/Page.tsx';
import { Pane, SplitPane } from '#ui/SplitPane.tsx';
import { useGo } from '#ui/screens.ts';
import { useShortcut } from '#ui/shortcuts.tsx';
import { nameOfPerson } from '../person/worte.ts';
import { type Suchstand, useSuchstand } from '../teile/go.ts';
import { Eingrenzen } from './Eingrenzen.tsx';
import { alleFunde, type Fund, type Gruppe, gruppenOf, zielOf } from './ergebnis.ts';
import { Ausschnitt, personFakten, seiteOrt, seiteTyp } from './fundworte.tsx';
import { useOtherWays } from './other-ways.ts';
import { SeitenVorschau } from './SeitenVorschau.tsx';
import { SuchHinweis } from './SuchHinweis.tsx';
import { useSuche } from './useSuche.ts';
import '../akten.css';

const STEP = 20;
const MOST = 50;

export default function SuchSeite() {
  const heading = usePageTitle('Suche');
  const go = useGo();
  const remembered = useSuchstand();
  const [stand, setStand] = useState<Suchstand>(remembered);
  const [anzahl, setAnzahl] = useState(STEP);
  const [chosen, setChosen] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const { q = '', ...filter } = stand;
  const suche = useSuche(q, filter, anzahl);
  const gruppen = useMemo(() => (suche.ergebnis ? gruppenOf(suche.ergebnis) : []), [suche.ergebnis]);
  const funde = useMemo(() => alleFunde(gruppen), [gruppen]);
  const shown = funde.find(({ key }) => key === chosen) ?? funde.find(({ art }) => art === 'seite') ?? funde[0];
  const otherWays = useOtherWays(q);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useShortcut('j', 'Nächster Treffer', () => moveFocus(list.current, 1), { group: 'Suche' });
  useShortcut('k', 'Voriger Treffer', () => moveFocus(list.current, -1), { group: 'Suche' });
  useShortcut('/', 'Ins Suchfeld', () => field.current?.focus(), { group: 'Suche' });

  const change = (next: Suchstand) => {
    setStand(next);
    setAnzahl(STEP);
    go({ to: '/suche', state: next, replace: true });
  };

  return (
    <div className="page such-seite">
      <h1 ref={heading} tabIndex={-1} className="u-sr">
        Suche
      </h1>
      <search>
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
              onChange={({ currentTarget }) => change({ ...stand, q: currentTarget.value })}
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
                  change({ ...filter, q: '' });
                  field.current?.focus();
                }}
              />
            )}
          </div>
          <p role="status" className="u-muted">
            {zaehlWorte(funde, suche.ergebnis?.mehrSeiten ?? false, suche.isPending)}
          </p>
        </form>
      </search>
      <SplitPane shape="three" detailOpen={isOpen}>
        <Pane label="Eingrenzen" inset>
          <Eingrenzen stand={stand} onChange={change} />
        </Pane>
        <Pane label="Treffer">
          <div ref={list} aria-busy={suche.isPending}>
            {gruppen.map((gruppe) => (
              <TrefferGruppe
                key={gruppe.art}
                gruppe={gruppe}
                q={suche.gesucht}
                shown={shown}
                onShow={(fund) => {
                  setChosen(fund.key);
                }}
              />
            ))}
          </div>
          {(funde.length === 0 || suche.error) && (
            <div className="pane-inset">
              <SuchHinweis
                typed={q.trim()}
                suche={suche}
                actions={otherWays.map(({ label, icon, target }) => (
                  <ButtonLink key={label} {...target} icon={icon}>
                    {label}
                  </ButtonLink>
                ))}
              />
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
              ]}
            >
              Passendste zuerst
            </ListFoot>
          )}
        </Pane>
        <Pane label="Vorschau" detail sunken onBack={() => setOpen(false)}>
          {shown ? <FundVorschau fund={shown} q={suche.gesucht} /> : null}
        </Pane>
      </SplitPane>
    </div>
  );
}

function zaehlWorte(funde: readonly Fund[], mehr: boolean, isPending: boolean): string {
  if (funde.length === 0) return '';
  if (isPending) return 'sucht …';
  const seiten = funde.filter(({ art }) => art === 'seite').length;
  const others = funde.length - seiten;
  const stellen = `${mehr ? 'mehr als ' : ''}${formatNumber(seiten)} ${seiten === 1 && !mehr ? 'Seite' : 'Seiten'}`;
  return others > 0 ? `${formatNumber(others)} Personen und Akten, ${stellen}` : stellen;
}

interface TrefferGruppeProps {
  readonly gruppe: Gruppe;
  readonly q: string;
  readonly shown: Fund | undefined;
  onShow(fund: Fund): void;
}

function TrefferGruppe({ gruppe, q, shown, onShow }: TrefferGruppeProps) {
  return (
    <section aria-label={gruppe.name}>
      <h2 className="such-gruppe">{gruppe.name}</h2>
      <ul className="such-liste">
        {gruppe.funde.map((fund) => (
          <li key={fund.key} className="such-fund" data-selected={fund === shown ? '' : undefined}>
            <Link
              {...zielOf(fund, q)}
              className="row-link such-link"
              onFocus={() => onShow(fund)}
              {...(fund === shown ? { 'aria-current': 'true' as const } : {})}
            >
              <FundZeile fund={fund} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function FundZeile({ fund }: { fund: Fund }) {
  if (fund.art === 'person')
    return (
      <span className="fund">
        <strong>{nameOfPerson(fund.person)}</strong>
        <span className="cell-sub">{personFakten(fund.person)}</span>
      </span>
    );
  if (fund.art === 'akte')
    return (
      <span className="fund">
        <strong>{fund.akte.aktenzeichen}</strong>
        <span className="cell-sub">{fund.akte.personen.join(' · ')}</span>
      </span>
    );
  return (
    <span className="fund">
      <strong>{fund.seite.person ?? fund.seite.titel}</strong>
      <span className="cell-sub">
        {fund.seite.person && `${fund.seite.titel} · `}
        {seiteOrt(fund.seite)}
        {seiteTyp(fund.seite) && ` · ${seiteTyp(fund.seite)}`}
      </span>
      <Ausschnitt stuecke={fund.seite.ausschnitt} />
    </span>
  );
}

function FundVorschau({ fund, q }: { fund: Fund; q: string }) {
  const target = zielOf(fund, q);
  return (
    <div className="such-vorschau">
      <div className="such-vorschau-kopf">
        <FundZeileKurz fund={fund} />
        <ButtonLink {...target} kind="primary" shortcut="Enter">
          {fund.art === 'seite' ? 'Seite öffnen' : fund.art === 'akte' ? 'Akte öffnen' : 'Öffnen'}
        </ButtonLink>
      </div>
      {fund.art === 'seite' && <SeitenVorschau key={fund.key} treffer={fund.seite} />}
    </div>
  );
}

function FundZeileKurz({ fund }: { fund: Fund }) {
  if (fund.art !== 'seite') return <FundZeile fund={fund} />;
  return (
    <span className="fund">
      <strong>{[fund.seite.person, fund.seite.titel].filter(Boolean).join(' · ')}</strong>
      <span className="cell-sub">{seiteOrt(fund.seite)}</span>
    </span>
  );
}
