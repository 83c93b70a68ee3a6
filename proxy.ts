/**
 * Before every page: a fresh nonce for the content security policy, and the path for the pages that send someone to
 * sign in and back. The API has no markup to protect and its streams must not be touched, so it is left out.
 */
import { NextResponse, type NextRequest } from "next/server";

/** Asked at each page: the address is known when the product runs, not when it is built. */
const isSecure = (): boolean => (process.env.NEXTAUTH_URL ?? "").startsWith("https:");

const nonceOf = (): string => btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));

/** Development needs `eval` and a socket for hot reload, and injects its styles without a nonce. */
const policyFor = (nonce: string, isDevelopment: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    isDevelopment ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Positions of popovers and cards are computed: they are attributes, which no nonce can cover.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ].join("; ");

/** Whether a browser holds this origin for secure; elsewhere it ignores some headers, and complains about them. */
const isTrustworthy = (request: NextRequest): boolean => {
  const [host = ""] = (request.headers.get("host") ?? "").split(/:\d+$/u);
  return request.headers.get("x-forwarded-proto") === "https" || request.nextUrl.protocol === "https:" || /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/u.test(host);
};

export const proxy = (request: NextRequest): NextResponse => {
  const policy = policyFor(nonceOf(), process.env.NODE_ENV === "development");
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  headers.set("x-apostille-path", request.nextUrl.pathname + request.nextUrl.search);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  if (isSecure()) response.headers.set("strict-transport-security", "max-age=31536000");
  if (isTrustworthy(request)) response.headers.set("cross-origin-opener-policy", "same-origin");
  return response;
};

export const config = { matcher: ["/((?!api/|_next/static|_next/image).*)"] };
