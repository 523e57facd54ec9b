namespace Planner.Benchmarks.Board;

/// <summary>What a board measures of itself in the browser, so that no time is spent on asking it.</summary>
internal static class BoardScript
{
    /// <summary>Runs before the page does: notes when bars are painted and when the board answers, and presses its buttons.</summary>
    public const string Text = """
        (() => {
          const find = s => document.querySelector(s), m = window.measured = { paint: 0, live: 0 };
          const said = () => find('.live')?.textContent ?? '';
          const frame = () => {
            const painted = find('.board .row[data-person] .bar');
            setTimeout(() => { if (painted) m.paint = performance.now(); else requestAnimationFrame(frame); });
          };
          requestAnimationFrame(frame);
          // By what changes in the page, not by frames: a board that is not in front gets few of them.
          const until = (test, patience) => new Promise(done => {
            const begun = performance.now();
            const end = answer => { watch.disconnect(); clearTimeout(over); done({ answer, ms: performance.now() - begun }); };
            const look = () => { const answer = test(); if (answer) end(answer); };
            const watch = new MutationObserver(look), over = setTimeout(() => end('lost'), patience);
            watch.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
            look();
          });
          until(() => find('.board .bar[tabindex="0"]') && 'done', 300000).then(() => m.live = performance.now());
          m.visits = () => [...new Set([...document.querySelectorAll('.row[data-person] .bar:not(.pinned)')].map(b => b.dataset.visit))];
          m.choose = (visit, patience) => {
            find(`.row[data-person] .bar[data-visit="${CSS.escape(visit)}"]`).click();
            return until(() => said().includes(visit) && find('.panel .tools .tool[aria-pressed]') && 'done', patience);
          };
          m.dismiss = patience => { find('.fault .close')?.click(); return until(() => !find('.fault .close') && 'done', patience); };
          m.pin = patience => {
            const before = said();
            find('.panel .tools .tool[aria-pressed]').click();
            return until(() => find('.fault .close') ? find('.fault').textContent.includes('har ändrats') ? 'otherFirst' : 'refused' : said() !== before && 'done', patience);
          };
          m.dropAt = (person, visit, patience) => {
            m.dropped = new Promise(done => window.addEventListener('pointerup', () => done(until(
              () => find(`.row[data-person="${CSS.escape(person)}"] .bar[data-visit="${CSS.escape(visit)}"]`) ? 'done' : find('.fault .close') && 'refused', patience)), { once: true, capture: true }));
          };
        })();
        """;
}
