/** What to mind, beside its question and once more before sending. */
import { formatDate } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import type { Achtung } from '../../achtung.rules.ts';
import type { Stelle } from '../../stelle.schema.ts';
import { useWorte } from './worte.ts';

export function AchtungListe({ achtung }: { readonly achtung: readonly Achtung[] }) {
  const { t, sprache } = useWorte();
  return (
    <div aria-live="polite" className="cz-mind">
      {achtung.map(({ art, tag, gebiet = '', plz = '', stelle }) => (
        <div key={art} className="cz-warning">
          <Icon name="warnung" />
          <div>
            {t(`achtung.${art}`, { gebiet, plz, ...(tag === undefined ? {} : { tag: formatDate(sprache, tag) }) })}
            {stelle && <Amt stelle={stelle} />}
          </div>
        </div>
      ))}
    </div>
  );
}

/** Names and addresses are German in every language. */
function Amt({ stelle }: { readonly stelle: Stelle }) {
  const { name, anschrift, telefon, web } = stelle;
  return (
    <address className="cz-amt" lang="de" dir="ltr">
      <strong>{name}</strong>
      {anschrift && <span>{anschrift}</span>}
      {telefon && <a href={`tel:${telefon.replace(/[^+\d]/g, '')}`}>{telefon}</a>}
      {web && (
        <a href={web} rel="noreferrer" target="_blank">
          {new URL(web).hostname}
        </a>
      )}
    </address>
  );
}
