import { RouterProvider } from '@tanstack/react-router';
import { CrashGuard } from './crash-guard.tsx';
import { Providers } from './providers.tsx';
import { router } from './router.tsx';

export function App() {
  return (
    <CrashGuard>
      <Providers>
        <RouterProvider router={router} />
      </Providers>
    </CrashGuard>
  );
}
