/** One typed, documented configuration: environment or file, checked at start, every mistake named at once. */
import { z } from 'zod';
import { kiShape } from './ki.ts';

const seconds = (text: string, standard: number) => z.coerce.number().int().positive().default(standard).describe(text);
const on = (text: string, standard: boolean) =>
  z
    .enum(['true', 'false', '1', '0'])
    .transform((v) => v === 'true' || v === '1')
    .default(standard)
    .describe(text);

/**
 * Names are those of the environment. `.meta({ secret: true })` values are masked when shown.
 * In a file (`BLEIBE_CONFIG`, one `NAME=value` a line) the same names are used; the environment wins.
 */
export const configSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('Port des Webservers'),
  HOST: z.string().default('127.0.0.1').describe('Adresse, auf der der Webserver hört; 0.0.0.0 für alle'),
  DATA_DIR: z.string().default('./data').describe('Ordner für Datenbank, Dokumente und Schlüssel'),
  DATABASE_URL: z
    .url()
    .optional()
    .meta({ secret: true })
    .describe('PostgreSQL der Anwendungsrolle; ohne Angabe startet eine eigene Datenbank im Datenordner'),
  DATABASE_OWNER_URL: z
    .url()
    .optional()
    .meta({ secret: true })
    .describe('PostgreSQL der Eigentümerrolle, nur für Migrationen'),
  BLEIBE_PUBLIC_URL: z
    .url()
    .optional()
    .describe('Adresse, unter der Menschen Bleibe aufrufen, etwa https://bleibe.stadt.example'),
  BLEIBE_OFFICE: z.string().optional().describe('Name der Behörde beim ersten Start'),
  BLEIBE_ADMIN_NAME: z.string().optional().describe('Name der ersten Administration beim ersten Start'),
  BLEIBE_ADMIN_EMAIL: z.email().optional().describe('E-Mail-Adresse der ersten Administration beim ersten Start'),
  BLEIBE_ADMIN_PASSWORD: z
    .string()
    .min(12)
    .optional()
    .meta({ secret: true })
    .describe('Erstes Kennwort der Administration, mindestens 12 Zeichen'),
  BLEIBE_MASTER_KEY: z
    .string()
    .optional()
    .meta({ secret: true })
    .describe(
      'Hauptschlüssel, base64 von 32 Byte, mehrere durch Komma getrennt und der neueste zuerst; ohne Angabe liegt er als Datei im Datenordner',
    ),
  BLEIBE_MASTER_KEY_FILE: z
    .string()
    .optional()
    .describe('Datei mit den Hauptschlüsseln; Standard: keys/master.json im Datenordner'),
  BLEIBE_DB_POOL: seconds('Verbindungen zur Datenbank je Prozess', 12),
  BLEIBE_STATEMENT_TIMEOUT_MS: seconds('Längste Dauer einer Datenbankanweisung in Millisekunden', 30_000),
  BLEIBE_LOCK_TIMEOUT_MS: seconds('Längstes Warten auf eine Sperre in Millisekunden', 10_000),
  BLEIBE_OCR_WORKERS: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe('Gleichzeitige Texterkennungen; Standard: ein Platz je Prozessorkern'),
  BLEIBE_WATCH_DIR: z.string().optional().describe('Überwachter Ordner für Scans; Standard: eingang im Datenordner'),
  BLEIBE_WATCH_KEEP_DAYS: seconds('So viele Tage bleiben aufgenommene Dateien im Unterordner „erledigt“', 14),
  BLEIBE_SIEGEL_KEY_FILE: z
    .string()
    .optional()
    .describe(
      'Siegelschlüssel des Amtes: PKCS#8 (.pem, .der) oder PKCS#12 (.p12, .pfx); nur der Dienst darf die Datei lesen',
    ),
  BLEIBE_SIEGEL_CERT_FILE: z
    .string()
    .optional()
    .describe('Zertifikat zum Siegelschlüssel und seine Aussteller (PEM); bei PKCS#12 nicht nötig'),
  BLEIBE_SIEGEL_PASSWORD: z
    .string()
    .optional()
    .meta({ secret: true })
    .describe('Kennwort der Datei mit dem Siegelschlüssel'),
  BLEIBE_SIEGEL_ANCHORS_FILE: z
    .string()
    .optional()
    .describe('Wurzelzertifikate, deren Siegel hier zählen (PEM), für die Prüfung'),
  BLEIBE_SIEGEL_TSA_URL: z
    .url()
    .optional()
    .meta({ secret: true })
    .describe('Zeitstempeldienst nach RFC 3161; ohne Angabe trägt das Siegel keinen Zeitstempel (Stufe B-B statt B-T)'),
  BLEIBE_SIEGEL_TSA_ANCHORS_FILE: z
    .string()
    .optional()
    .describe('Wurzelzertifikate, deren Zeitstempel hier zählen (PEM); nötig mit BLEIBE_SIEGEL_TSA_URL'),
  BLEIBE_MAX_UPLOAD_MIB: seconds('Größte Datei beim Hochladen in MiB', 2048),
  BLEIBE_S3_ENDPOINT: z.url().optional().describe('S3-kompatibler Speicher für Dokumente'),
  BLEIBE_S3_BUCKET: z.string().optional().describe('Behälter im S3-Speicher'),
  BLEIBE_S3_REGION: z.string().default('eu-central-1').describe('Region des S3-Speichers'),
  BLEIBE_S3_ACCESS_KEY: z.string().optional().meta({ secret: true }).describe('Zugangskennung des S3-Speichers'),
  BLEIBE_S3_SECRET_KEY: z.string().optional().meta({ secret: true }).describe('Geheimnis des S3-Speichers'),
  BLEIBE_ZWEIT_DIR: z
    .string()
    .optional()
    .describe('Zweitspeicher: Ordner, in den jedes Dokument noch einmal kommt, auf anderer Platte'),
  BLEIBE_ZWEIT_S3_ENDPOINT: z.url().optional().describe('Zweitspeicher in einem S3-Speicher, statt BLEIBE_ZWEIT_DIR'),
  BLEIBE_ZWEIT_S3_BUCKET: z.string().optional().describe('Behälter des Zweitspeichers'),
  BLEIBE_ZWEIT_S3_REGION: z.string().default('eu-central-1').describe('Region des Zweitspeichers'),
  BLEIBE_ZWEIT_S3_ACCESS_KEY: z
    .string()
    .optional()
    .meta({ secret: true })
    .describe('Zugangskennung des Zweitspeichers'),
  BLEIBE_ZWEIT_S3_SECRET_KEY: z.string().optional().meta({ secret: true }).describe('Geheimnis des Zweitspeichers'),
  BLEIBE_SMTP_URL: z
    .url()
    .optional()
    .meta({ secret: true })
    .describe('Mailserver, etwa smtps://name:kennwort@mail.example:465; ohne Angabe: Seite Ausgangspost'),
  BLEIBE_MAIL_FROM: z.email().default('bleibe@musterstadt.example').describe('Absender der Mails'),
  BLEIBE_OIDC_ISSUER: z.url().optional().describe('OpenID Connect: Aussteller (Keycloak, Entra)'),
  BLEIBE_OIDC_CLIENT_ID: z.string().optional().describe('OpenID Connect: Kennung dieser Anwendung'),
  BLEIBE_OIDC_CLIENT_SECRET: z
    .string()
    .optional()
    .meta({ secret: true })
    .describe('OpenID Connect: Geheimnis dieser Anwendung'),
  BLEIBE_OIDC_GROUPS: z
    .string()
    .optional()
    .describe('OpenID Connect: Gruppen zu Rollen, etwa "abh-leitung=leitung,abh-sb=sachbearbeitung"'),
  BLEIBE_BROKER: z
    .string()
    .optional()
    .meta({ secret: true })
    .describe(
      'Identitätsdienste des Bürgerportals (BundID) als JSON-Liste: schluessel, name, aussteller, clientId, secret, acr, claims',
    ),
  BLEIBE_EPAYMENT_URL: z
    .url()
    .optional()
    .describe('Zahlungsdienst für Online-Zahlungen; ohne Angabe: Kasse und Überweisung'),
  BLEIBE_EPAYMENT_SECRET: z
    .string()
    .min(16)
    .optional()
    .meta({ secret: true })
    .describe('Gemeinsames Geheimnis mit dem Zahlungsdienst; damit sind seine Meldungen unterschrieben'),
  BLEIBE_STELLEN_URL: z
    .url()
    .optional()
    .describe('Vermittlung zu anderen Stellen (Bundesagentur, § 73, AZR …); ohne Angabe wird von Hand gesendet'),
  BLEIBE_STELLEN_TOKEN: z.string().optional().meta({ secret: true }).describe('Zugang zur Vermittlung der Stellen'),
  BLEIBE_XAUSLAENDER_DIR: z
    .string()
    .optional()
    .describe('Ordner für XAusländer mit eingang/ und ausgang/; Standard: xauslaender im Datenordner'),
  BLEIBE_XAUSLAENDER_URL: z
    .url()
    .optional()
    .describe('Vermittlung, die Antworten nach XAusländer annimmt; ohne Angabe kommen sie in den Ordner ausgang/'),
  BLEIBE_XAUSLAENDER_XSD: z
    .string()
    .optional()
    .describe('Ordner mit den Schemata von XAusländer aus dem XRepository; ohne Angabe wird nur der Aufbau geprüft'),
  BLEIBE_XAUSLAENDER_KENNUNG: z
    .string()
    .regex(/^[a-z]{3}:\d{6,12}$/)
    .default('abh:000000')
    .describe('Kennung des eigenen Amtes im Nachrichtenkopf, Präfix und Kennung wie im DVDV'),
  BLEIBE_FITCONNECT_URL: z
    .url()
    .optional()
    .describe('FIT-Connect: Zustelldienst, etwa https://submission-api.example/v2'),
  BLEIBE_FITCONNECT_TOKEN_URL: z.url().optional().describe('FIT-Connect: Adresse für das Zugangstoken (OAuth)'),
  BLEIBE_FITCONNECT_CLIENT_ID: z.string().optional().describe('FIT-Connect: Kennung des abholenden Systems'),
  BLEIBE_FITCONNECT_CLIENT_SECRET: z
    .string()
    .optional()
    .meta({ secret: true })
    .describe('FIT-Connect: Geheimnis des abholenden Systems'),
  BLEIBE_FITCONNECT_DESTINATION: z.uuid().optional().describe('FIT-Connect: Kennung des eigenen Zustellpunkts'),
  BLEIBE_FITCONNECT_KEY_FILE: z
    .string()
    .optional()
    .describe('FIT-Connect: Datei mit den privaten Schlüsseln (JWK Set: einer zum Entschlüsseln, einer zum Signieren)'),
  BLEIBE_KARTEN_URL: z
    .url()
    .optional()
    .describe('Bestellweg der Karten und Fotodienst; ohne Angabe wird von Hand bestellt und eingetragen'),
  BLEIBE_STATION_URL: z
    .url()
    .optional()
    .describe('Aufnahmestation für Foto, Fingerabdrücke und Unterschrift; ohne Angabe wird von Hand eingetragen'),
  BLEIBE_RECHT_URL: z
    .url()
    .default('https://www.gesetze-im-internet.de')
    .describe('Amtlicher Bestand der Gesetze; erwartet wird jedes unter NAME/xml.zip'),
  BLEIBE_RECHT_LADEN: z
    .enum(['aus', 'knopf', 'nachts'])
    .default('knopf')
    .describe('Gesetze vom amtlichen Bestand laden: aus, auf Knopfdruck oder dazu jede Nacht'),
  ...kiShape,
  BLEIBE_SESSION_IDLE_MINUTES: seconds('Abmelden nach so vielen Minuten ohne Arbeit', 30),
  BLEIBE_SESSION_MAX_HOURS: seconds('Abmelden spätestens nach so vielen Stunden', 10),
  BLEIBE_PROTOKOLL_JAHRE: z.coerce
    .number()
    .int()
    .positive()
    .optional()
    .describe('Einträge des Protokolls verfallen so viele Jahre nach dem Ende ihres Jahres; ohne Angabe nie'),
  BLEIBE_KI_PROTOKOLL_MONATE: z.coerce
    .number()
    .int()
    .min(6)
    .max(120)
    .default(12)
    .describe('Antworten des Assistenten mit ihren Belegen werden so viele Monate aufbewahrt, mindestens sechs'),
  BLEIBE_TERMINE_AUFBEWAHRUNG_TAGE: z.coerce
    .number()
    .int()
    .min(1)
    .max(3650)
    .default(90)
    .describe('Termine, Besuche und Terminanfragen werden so viele Tage nach dem Besuch gelöscht'),
  BLEIBE_TRUST_PROXY: on('Läuft hinter einem Reverse-Proxy, der X-Forwarded-For setzt', false),
  BLEIBE_METRICS_TOKEN: z
    .string()
    .min(16)
    .optional()
    .meta({ secret: true })
    .describe('Schlüssel für /metrics; ohne Angabe antwortet es nur auf diesem Rechner'),
  BLEIBE_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug'])
    .default('info')
    .describe('Ausführlichkeit des Protokolls der Technik'),
});

export type Config = z.output<typeof configSchema> & {
  /** Absolute path of DATA_DIR. */
  readonly dataDir: string;
  readonly demo: boolean;
  /** A load test of the demo: what comes from this machine itself is not counted (limits.ts). */
  readonly lastprobe?: boolean;
};
