import { QueuePage } from "./queue-page.tsx";

type PageProps = {
  params: Promise<{ locale: string; campaign: string }>;
  searchParams: Promise<{ done?: string }>;
};

export default async function Queue({ params, searchParams }: PageProps) {
  const { locale, campaign } = await params;
  const { done } = await searchParams;
  return <QueuePage segment={locale} slug={campaign} kind={null} done={done} />;
}
