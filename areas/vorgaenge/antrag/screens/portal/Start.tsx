/** What do you need? A few choices, and then the form begins, without an account. */
import { type ReactNode, useEffect, useState } from 'react';
import { beginBuergerkonto } from '#areas/buerger/konto.api.ts';
import type { Ich } from '#areas/buerger/konto.schema.ts';
import { call, setCsrfToken } from '#platform/http/client.ts';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { createAntrag, listAntragsangebot } from '../../antrag.api.ts';
import { geheZu } from './adresse.ts';
import { Fehler, Knopf, Titel, Zurueck } from './Teile.tsx';
import { fehlerKey, useWorte } from './worte.ts';

/** One kind begins at once; several are asked about on a page of their own. */
const WEGE: readonly (readonly [weg: string, icon: IconName, arten: readonly string[]])[] = [
  ['verlaengern', 'wiederholen', ['verlaengern']],
  ['beantragen', 'dokument', ['blaue-karte', 'familie', 'kind']],
  ['bleiben', 'haus', ['niederlassung']],
  ['karte', 'karte', ['karte', 'reiseausweis']],
  ['arbeitgeber', 'team', ['fachkraefteverfahren']],
  ['anderes', 'notizen', ['allgemein']],
].map(([weg, icon, arten]) => [
  weg as string,
  (icon === 'notizen' ? 'bearbeiten' : icon) as IconName,
  arten as string[],
]);

interface StartProps {
  readonly ich: Ich | undefined;
  readonly weg: string | undefined;
  onIch(ich: Ich): void;
}

export function Start({ ich, weg, onIch }: StartProps) {
  const { t, own, sprache } = useWorte();
  const [fehler, setFehler] = useState<string>();
  // Until the answer is there everything is shown: what is not offered is refused when it is begun.
  const [angebot, setAngebot] = useState<readonly string[]>();
  useEffect(() => {
    call(listAntragsangebot, {}).then(
      ({ antragsarten }) => setAngebot(antragsarten),
      () => undefined,
    );
  }, []);
  const wege = WEGE.map(
    ([key, icon, arten]) => [key, icon, arten.filter((art) => angebot?.includes(art) ?? true)] as const,
  ).filter(([, , arten]) => arten.length > 0);
  const begin = async (antragsart: string) => {
    setFehler(undefined);
    try {
      if (ich === undefined) {
        const begun = await call(beginBuergerkonto, { sprache });
        setCsrfToken(begun.csrfToken);
        onIch(begun);
      }
      geheZu('antrag', (await call(createAntrag, { antragsart, sprache })).id);
    } catch (error) {
      setFehler(fehlerKey(error));
    }
  };
  const chosen = wege.find(([key]) => key === weg);
  if (chosen)
    return (
      <>
        <Zurueck onClick={() => geheZu()} />
        <div className="cz-form">
          <Titel>{t(`start.${weg}.frage`)}</Titel>
          {fehler && <Fehler>{t(fehler)}</Fehler>}
          <ul className="cz-list">
            {chosen[2].map((art) => (
              <Zeile key={art} titel={t(`art.${art}`)} text={own(`art.${art}.text`)} onClick={() => begin(art)} />
            ))}
          </ul>
        </div>
      </>
    );
  return (
    <>
      {fehler && <Fehler>{t(fehler)}</Fehler>}
      <ul className="cz-list">
        {wege.map(([key, icon, arten]) => (
          <Zeile
            key={key}
            icon={<Icon name={icon} />}
            titel={t(`start.${key}`)}
            text={t(`start.${key}.text`)}
            onClick={() => (arten.length === 1 ? begin(arten[0] as string) : geheZu('neu', key))}
          />
        ))}
      </ul>
      <div className="cz-actions">
        <Knopf onClick={() => geheZu('meine')}>{t('start.stand')}</Knopf>
        <Knopf kind="link" onClick={() => geheZu('einladung')}>
          {t('einladung.titel')}
        </Knopf>
      </div>
    </>
  );
}

interface ZeileProps {
  readonly icon?: ReactNode;
  readonly titel: string;
  readonly text: string | undefined;
  onClick(): void;
}

function Zeile({ icon, titel, text, onClick }: ZeileProps) {
  return (
    <li>
      <button type="button" className="cz-line" onClick={onClick}>
        {icon}
        <span>
          <strong>{titel}</strong>
          {text && <span className="cz-sub">{text}</span>}
        </span>
        <span className="cz-arrow">
          <Icon name="pfeilRechts" />
        </span>
      </button>
    </li>
  );
}
