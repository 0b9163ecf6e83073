import { Facts } from '#ui/List.tsx';
import './anmeldung.css';

export interface TotpEinrichtung {
  readonly geheimnis: string;
  readonly adresse: string;
  readonly qr: string;
}

/** For the camera of the phone, and as text for those who cannot scan. */
export function QrCode({ totp }: { totp: TotpEinrichtung }) {
  return (
    <div className="qr">
      <p>Öffnen Sie die App auf dem Telefon, wählen Sie „Konto hinzufügen“ und scannen Sie dieses Bild.</p>
      <img src={totp.qr} alt="QR-Code für die Authenticator-App" width="192" height="192" />
      <details>
        <summary>Ohne Kamera: Schlüssel von Hand eingeben</summary>
        <Facts
          of={[
            ['Schlüssel', <code key="g">{totp.geheimnis.replace(/(.{4})/g, '$1 ').trim()}</code>],
            ['Art', 'zeitbasiert, 6 Ziffern, 30 Sekunden'],
          ]}
        />
      </details>
    </div>
  );
}
