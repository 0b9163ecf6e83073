/** Letters that lie here to be fetched. Nothing of one is shown before somebody says that they fetch it now. */
import { useCallback, useEffect, useState } from 'react';
import { call, urlOf } from '#platform/http/client.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { Icon } from '#ui/Icon.tsx';
import { Fehler, Knopf } from '../../../antrag/screens/portal/Teile.tsx';
import { useWorte } from '../../../antrag/screens/portal/worte.ts';
import { useTun } from '../../../vertretung/screens/portal/tun.ts';
import { geheZumBroker, useBroker } from '../../../vertretung/screens/portal/Zugang.tsx';
import { fetchBescheid, listBereitgestellte, readBescheid } from '../../abruf.api.ts';
import type { Abrufstand } from '../../abruf.schema.ts';

export function Bescheide({ antragId }: { readonly antragId: string }) {
  const { t } = useWorte();
  const [briefe, setBriefe] = useState<readonly Abrufstand[]>([]);
  const load = useCallback(
    () =>
      call(listBereitgestellte, { id: antragId }).then(
        ({ schreiben }) => setBriefe(schreiben),
        () => undefined,
      ),
    [antragId],
  );
  useEffect(() => {
    void load();
  }, [load]);
  if (briefe.length === 0) return null;
  return (
    <section className="cz-note">
      <h2>{t('abruf.titel')}</h2>
      {briefe.map((one) => (
        <Bescheid key={one.schreibenId} antragId={antragId} of={one} onChange={() => void load()} />
      ))}
    </section>
  );
}

interface BescheidProps {
  readonly antragId: string;
  readonly of: Abrufstand;
  onChange(): void;
}

function Bescheid({ antragId, of, onChange }: BescheidProps) {
  const { t, sprache } = useWorte();
  const { stand, titel, bis, abgerufenAm, ausgewiesen, schreibenId } = of;
  return (
    <div className="cz-form">
      <h3 lang="de" dir="ltr">
        {titel}
      </h3>
      {stand === 'vertretung' && <p>{t('abruf.vertretung')}</p>}
      {stand === 'beendet' && <p>{t('abruf.beendet')}</p>}
      {stand === 'bereit' && <p>{t('abruf.bereit', { tag: formatDate(sprache, bis) })}</p>}
      {stand === 'abgerufen' && abgerufenAm && (
        <p className="cz-good">
          <Icon name="erledigt" />
          {t('abruf.am', { tag: formatDate(sprache, abgerufenAm) })}
        </p>
      )}
      {(stand === 'bereit' || stand === 'abgerufen') && !ausgewiesen && <Ausweisen />}
      {stand === 'bereit' && ausgewiesen && <Abrufen antragId={antragId} of={of} onChange={onChange} />}
      {stand === 'abgerufen' && ausgewiesen && (
        <a className="cz-btn cz-btn-haupt" href={urlOf(readBescheid, { id: antragId, schreibenId })} download>
          <Icon name="herunterladen" />
          {t('abruf.laden')}
        </a>
      )}
    </div>
  );
}

/** § 41 (2a) s. 2 VwVfG NRW: a code by mail is not enough. */
function Ausweisen() {
  const { t } = useWorte();
  const broker = useBroker();
  const { busy, fehler, tun } = useTun();
  return (
    <>
      <p>{t('abruf.ausweisen')}</p>
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      {broker.map(({ schluessel, name }) => (
        <Knopf key={schluessel} kind="haupt" busy={busy} onClick={() => void tun(() => geheZumBroker(schluessel))}>
          {t('weg.broker', { name })}
        </Knopf>
      ))}
    </>
  );
}

function Abrufen({ antragId, of, onChange }: BescheidProps) {
  const { t } = useWorte();
  const [ja, setJa] = useState(false);
  const { busy, fehler, setFehler, tun } = useTun();
  const abrufen = () =>
    tun(async () => {
      await call(fetchBescheid, { id: antragId, schreibenId: of.schreibenId, bestaetigt: true });
      onChange();
    });
  return (
    <>
      <label className="cz-choice">
        <input type="checkbox" checked={ja} onChange={(event) => setJa(event.target.checked)} />
        <span>{t('abruf.ja')}</span>
      </label>
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      <Knopf kind="haupt" busy={busy} onClick={() => (ja ? void abrufen() : setFehler('fehler.pflicht'))}>
        {t('abruf.abrufen')}
      </Knopf>
    </>
  );
}
