/** Entry of the staff. */
import '../zod-setup.ts';
import '../styles.ts';
import './shell.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ErrorBoundary } from '#ui/ErrorBoundary.tsx';
import { createQueryClient } from './query-client.ts';
import { createStaffRouter } from './router.tsx';

const client = createQueryClient();
const router = createStaffRouter();
const root = document.getElementById('app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <ErrorBoundary>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ErrorBoundary>
    </StrictMode>,
  );
}
