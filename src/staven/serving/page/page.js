// The terminal measures its letters once, when it opens: so its font comes first.
const openTerminal = window.onload;
window.onload = async (event) => {
  await Promise.allSettled(
    ["", "bold ", "italic "].map((cut) => document.fonts.load(`${cut}16px 'Roboto Mono'`)),
  );
  document.getElementById("again").addEventListener("click", () => window.location.reload());
  const page = document.body.classList;
  // Keys go to the screens as soon as they are there, and Enter to the button when they are gone.
  new MutationObserver(() => {
    if (page.contains("-closed")) document.getElementById("again").focus();
    else if (page.contains("-loaded")) document.querySelector(".xterm-helper-textarea").focus();
  }).observe(document.body, { attributeFilter: ["class"] });
  openTerminal(event);
};
