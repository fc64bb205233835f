import { queueKinds } from "#domain/moderation/schema";
import { MissingPage } from "../../../../../../_components/missing-page.tsx";
import { QueuePage } from "../queue-page.tsx";

type PageProps = {
  params: Promise<{ locale: string; campaign: string; kind: string }>;
  searchParams: Promise<{ done?: string }>;
};

export default async function QueueOfOneKind({ params, searchParams }: PageProps) {
  const { locale, campaign, kind: segment } = await params;
  const kind = queueKinds.find((each) => each === segment);
  if (!kind) return <MissingPage />;
  const { done } = await searchParams;
  return <QueuePage segment={locale} slug={campaign} kind={kind} done={done} />;
}
