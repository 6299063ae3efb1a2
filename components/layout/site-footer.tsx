import Link from "next/link";
import { adminRoutes, routes } from "@/lib/routes";

export function SiteFooter() {
  return (
    <footer className="border-t border-line">
      <div className="mx-auto w-full max-w-[112rem] px-4 py-6 text-sm text-soft sm:px-6">
        <p className="max-w-prose">
          What is ascribed to a state is not what it says, and what it says is not what it does. We keep the
          three apart and show the evidence.{" "}
          <Link href={routes.method()} className="link">
            How a cell is reached, and what this data set cannot show
          </Link>
          .
        </p>
        <p className="mt-2">
          Code under the MIT licence, data under CC BY 4.0:{" "}
          <Link href={routes.data()} className="link">
            download it, or read it through the API
          </Link>
          . No tracking; no cookies for those who read.{" "}
          <a href={adminRoutes.signIn()} rel="nofollow" className="link">
            Sign in
          </a>
        </p>
      </div>
    </footer>
  );
}
