/** What we need of FIT-Connect: submissions, and of their metadata (2.1.0) what is necessary to know that all is here. */
import { z } from 'zod';

export const abholbarSchema = z.object({
  submissions: z.array(z.object({ submissionId: z.uuid(), caseId: z.uuid() })).max(500),
});

export const einreichungSchema = z.object({
  submissionId: z.uuid(),
  caseId: z.uuid(),
  destinationId: z.uuid(),
  encryptedMetadata: z.string(),
  encryptedData: z.string().optional(),
  attachments: z.array(z.uuid()).max(200).default([]),
});
export type Einreichung = z.output<typeof einreichungSchema>;

/** The event log of a case: compact tokens, oldest first. */
export const ereignisseSchema = z.object({ events: z.array(z.string().max(200_000)).max(1000) });

const hashSchema = z.object({ type: z.literal('sha512'), content: z.string().regex(/^[0-9a-f]{128}$/i) });

export const metadatenSchema = z.object({
  $schema: z
    .string()
    .regex(/^https:\/\/schema\.fitko\.de\/fit-connect\/metadata\/2\.\d+\.\d+\//)
    .optional(),
  contentStructure: z.object({
    data: z.object({
      submissionSchema: z.object({ schemaUri: z.string(), mimeType: z.enum(['application/xml', 'application/json']) }),
      hash: hashSchema,
    }),
    attachments: z
      .array(
        z.object({
          attachmentId: z.uuid(),
          hash: hashSchema,
          mimeType: z.string().max(200),
          filename: z.string().max(300).optional(),
          description: z.string().max(1000).optional(),
          purpose: z.string().max(60),
        }),
      )
      .max(200)
      .default([]),
  }),
});
export type Metadaten = z.output<typeof metadatenSchema>;
