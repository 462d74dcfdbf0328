/** Privacy note for pages whose address holds answers. */
export function LinkPrivacyNote() {
  return (
    <p className="mt-8 max-w-prose text-muted text-sm print:hidden">
      The address of this page holds the answers: anyone with this link sees these answers.
    </p>
  );
}
