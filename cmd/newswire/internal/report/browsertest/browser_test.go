// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

// Package browsertest looks at the page of package report in a browser, Chromium, which
// must be installed (apt-get install chromium). With -short it is left out, and with
// -pictures pictures of the page are written to a folder; light.png is docs/report.png:
//
//	go test -run Looks -pictures .
package browsertest

import (
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"github.com/newswire-go/newswire"
	"github.com/newswire-go/newswire/cmd/newswire/internal/report"
)

var pictures = flag.String("pictures", "", "`folder` to put pictures of the page into")

// browser starts a browser, with its network off but for files, that fails
// the test on whatever it complains about.
func browser(t *testing.T) context.Context {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: no browser")
	}
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewExecAllocator(ctx,
		chromedp.Headless,
		chromedp.NoSandbox,
		chromedp.DisableGPU,
		chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true),
	)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	err := chromedp.Listen(ctx, func(event any) {
		switch event := event.(type) {
		case *runtime.EventExceptionThrown:
			t.Errorf("script: %v", event.ExceptionDetails)
		case *log.EventEntryAdded:
			t.Errorf("browser: %s", event.Entry.Text)
		case *network.EventRequestWillBeSent:
			if !strings.HasPrefix(event.Request.URL, "file:") {
				t.Errorf("request for %s", event.Request.URL)
			}
		}
	})
	if err != nil {
		t.Fatalf("%v (the test needs chromium; -short leaves it out)", err)
	}
	call(t, ctx, network.Enable, network.EnableParams{})
	call(t, ctx, log.Enable, cdp.Empty{})
	return ctx
}

// call sends a command to the browser.
func call[P, R any](t *testing.T, ctx context.Context, command cdp.Command[P, R], params P) {
	t.Helper()
	if _, err := chromedp.Call(ctx, command, params); err != nil {
		t.Fatal(err)
	}
}

// do does what a user does.
func do(t *testing.T, ctx context.Context, steps ...chromedp.Action[chromedp.Void]) {
	t.Helper()
	if err := chromedp.Do(ctx, steps...); err != nil {
		t.Fatal(err)
	}
}

// open shows a page in a window of the given width.
func open(t *testing.T, ctx context.Context, page string, width int64) {
	t.Helper()
	name := filepath.Join(t.TempDir(), "report.html")
	if err := os.WriteFile(name, []byte(page), 0o666); err != nil {
		t.Fatal(err)
	}
	do(t, ctx, chromedp.EmulateViewport(width, 900), chromedp.Navigate("file://"+name))
}

// eval evaluates an expression in the page.
func eval[T any](t *testing.T, ctx context.Context, expression string) T {
	t.Helper()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression))
	if err != nil {
		t.Fatalf("%s: %v", expression, err)
	}
	return v
}

func expect[T comparable](t *testing.T, ctx context.Context, what, expression string, want T) {
	t.Helper()
	if got := eval[T](t, ctx, expression); got != want {
		t.Errorf("%s: %v, want %v", what, got, want)
	}
}

const (
	dump = "../../../../../testdata/corpus/abc-2025-11-27.txt"

	// hostile is a dump with text that would be a script if it were not escaped.
	hostile = `(OSLO, Norway) — The ferry <script>window.broken = 1</script> was late, the harbor master said.
“<img src=x onerror='window.broken = 1'> is what the sign read,” captain Kari "><script>window.broken=1</script> Moen said.
“All right & well, {{.Title}} </style></script><!-- ,” Kari Moen said. “We sail.”
`
)

// text returns the provided dump.
func text(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(dump)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// provided returns the page of the provided dump.
func provided(t *testing.T) string {
	t.Helper()
	return render(t, "abc-2025-11-27.txt", text(t))
}

// reported counts the statements of the provided dump that are not direct.
func reported(t *testing.T) (n int) {
	t.Helper()
	for s, err := range newswire.ExtractStatements(strings.NewReader(text(t))) {
		if err != nil {
			t.Fatal(err)
		}
		if s.Kind != newswire.StatementDirect {
			n++
		}
	}
	return n
}

// render returns the page of a dump.
func render(t *testing.T, title, dump string) string {
	t.Helper()
	r := report.New(title)
	for a, err := range newswire.Split(strings.NewReader(dump)) {
		if err != nil {
			t.Fatal(err)
		}
		r.Add(report.Read(a))
	}
	var page strings.Builder
	if err := r.Write(&page); err != nil {
		t.Fatal(err)
	}
	return page.String()
}

func TestBrowser(t *testing.T) {
	ctx := browser(t)
	open(t, ctx, provided(t), 1280)

	visible := func(element string) string {
		return `new Set([...document.querySelectorAll("article ` + element + `:not(.off)")].filter(e => e.checkVisibility()).map(e => e.dataset.of)).size`
	}
	marks, underlines := visible("mark"), visible("u")
	expect(t, ctx, "stories", `document.querySelectorAll("article").length`, 4)
	expect(t, ctx, "quotations", marks, 71)
	expect(t, ctx, "statements", underlines, reported(t))
	expect(t, ctx, "headline", `document.querySelector("article h2").textContent`, "Russia ready to ‘fight to the last Ukrainian,’ Putin says amid US peace drive")

	// A click on a speaker shows his quotations only, another click all.
	const luca chromedp.CSS = `.speaker[data-name="Luca Cari"]`
	do(t, ctx, chromedp.Click(chromedp.CSS(`aside summary`)), chromedp.Click(luca)) // he is not among the first
	expect(t, ctx, "quotations of Luca Cari", marks, 1)
	expect(t, ctx, "a statement of his, and none of others", `(a => a.length > 0 && a.every(e => e.dataset.speakers === document.querySelector(".speaker[aria-pressed=true]").dataset.speaker))([...document.querySelectorAll("article u:not(.off)")])`, true)
	expect(t, ctx, "stories with Luca Cari", `[...document.querySelectorAll("article")].filter(e => e.checkVisibility()).map(e => e.id).join()`, "story-3")
	expect(t, ctx, "pressed buttons", `[...document.querySelectorAll("[aria-pressed=true]")].map(e => e.dataset.name).join()`, "Luca Cari")
	expect(t, ctx, "status", `document.querySelector("[role=status]").textContent.replace(/\d+ statements/, "N statements")`, "Only Luca Cari: 1 quotation, N statements Show all")
	expect(t, ctx, "his words", `document.querySelector("#story-3 mark:not(.off)").textContent.slice(0, 36)`, "We have achieved an exceptional feat")
	do(t, ctx, chromedp.Click(luca))
	expect(t, ctx, "quotations after a second click", marks, 71)
	expect(t, ctx, "statements after a second click", underlines, reported(t))
	do(t, ctx, chromedp.Click(luca), chromedp.Click(chromedp.CSS(`#only button`)))
	expect(t, ctx, "quotations after Show all", marks, 71)
	do(t, ctx, chromedp.KeyEvent(kb.Enter))
	expect(t, ctx, "quotations after the Enter key", marks, 1)
	do(t, ctx, chromedp.KeyEvent(kb.Escape))
	expect(t, ctx, "quotations after the Escape key", marks, 71)

	// The card shows who, with his role, and by which rule.
	const card = `[...document.querySelectorAll("#card > *")].filter(e => e.checkVisibility()).map(e => e.textContent.replace(/\d+%/, "N%")).join(" | ")`
	expect(t, ctx, "card before", card, "")
	do(t, ctx, chromedp.Focus(chromedp.CSS(`#story-3 mark[tabindex]`)))
	expect(t, ctx, "card of a focused quotation", card, "Luca Cari | a spokesperson for the Rome Fire Service | speech · rule: after · confidence: N%")
	expect(t, ctx, "description of it", `document.getElementById(document.activeElement.getAttribute("aria-describedby")).textContent.replace(/\d+%/, "N%")`, "Luca Cari, a spokesperson for the Rome Fire Service: speech, rule “after”, confidence N%")
	do(t, ctx, chromedp.KeyEvent(kb.Escape))
	expect(t, ctx, "card after Escape", card, "")
	do(t, ctx, chromedp.Click(chromedp.CSS(`#story-3 .who`)))
	expect(t, ctx, "card inside the window", `(r => r.left >= 0 && r.right <= innerWidth && r.top >= 0)(document.getElementById("card").getBoundingClientRect())`, true)

	// So does that of a statement, from its words, its mention and its cue.
	const (
		// cariStatement is the number of the first statement of Luca Cari.
		cariStatement = `[...document.querySelectorAll("#story-3 u.indirect")].find(e => document.getElementById("about-" + e.dataset.of).dataset.names === "Luca Cari").dataset.of`

		lit  = `[...document.querySelectorAll(".lit")].map(e => e.tagName + (e.className.startsWith("who") || e.className.startsWith("cue") ? "." + e.classList[0] : "")).sort().join()`
		cari = "Luca Cari | a spokesperson for the Rome Fire Service | indirect statement · rule: R · confidence: N%"
	)
	statementCard := strings.Replace(card, `.replace(`, `.replace(/rule: [a-z-]+/, "rule: R").replace(`, 1)
	do(t, ctx, chromedp.Focus(`u[data-of="`+chromedp.CSS(eval[string](t, ctx, cariStatement))+`"]`))
	expect(t, ctx, "card of a focused statement", statementCard, cari)
	expect(t, ctx, "what is lit", lit, "SPAN.cue,SPAN.who,U")
	do(t, ctx, chromedp.KeyEvent(kb.Escape))
	expect(t, ctx, "what is lit after Escape", lit, "")
	do(t, ctx, chromedp.Click(`.who[data-of="`+chromedp.CSS(eval[string](t, ctx, cariStatement))+`"]`))
	expect(t, ctx, "card of its mention", statementCard, cari)

	// A quotation in a statement is lit without the statement, and is underlined with it.
	do(t, ctx, chromedp.Focus(`article u mark[tabindex]`))
	expect(t, ctx, "marks that are lit", `document.querySelectorAll(":is(mark, u).lit").length`, 1)
	expect(t, ctx, "line under a quotation in a statement", `(e => getComputedStyle(e.closest("u")).textDecorationLine + ", " + (getComputedStyle(e).backgroundColor !== "rgba(0, 0, 0, 0)"))(document.querySelector("article u mark.fragment"))`, "underline, true")

	// Labels for screen readers.
	expect(t, ctx, "buttons without a name", `[...document.querySelectorAll("button")].filter(e => !e.textContent.trim()).length`, 0)
	expect(t, ctx, "repeated ids", `(ids => ids.length - new Set(ids).size)([...document.querySelectorAll("[id]")].map(e => e.id))`, 0)
	expect(t, ctx, "labels that lead nowhere", `[...document.querySelectorAll("[aria-labelledby], [aria-describedby]")].filter(e => !document.getElementById(e.getAttribute("aria-labelledby") ?? e.getAttribute("aria-describedby"))).length`, 0)
}

// The page is as wide as its window, whatever that is, and keeps its text
// readable in both schemes of colour.
func TestBrowserLooks(t *testing.T) {
	ctx := browser(t)
	page := provided(t)
	for _, width := range []int64{320, 390, 800, 1280} {
		open(t, ctx, page, width)
		expect(t, ctx, "width of the page", `document.documentElement.scrollWidth`, int(width))
	}
	const contrast = `(() => {
		const canvas = new OffscreenCanvas(1, 1).getContext("2d", {willReadFrequently: true});
		const light = (...colors) => {
			for (const c of colors) { canvas.fillStyle = c; canvas.fillRect(0, 0, 1, 1); }
			const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].map(v => (v /= 255) <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4);
			return .2126 * r + .7152 * g + .0722 * b;
		};
		const paper = getComputedStyle(document.body).backgroundColor;
		const ratios = [...document.querySelectorAll("p, mark, .who, .role, .count, .code, h1, h2, small")].filter(e => e.checkVisibility()).map(e => {
			const style = getComputedStyle(e), a = light(paper, getComputedStyle(e.closest("mark") ?? e).backgroundColor, style.backgroundColor), b = light(style.color);
			return (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
		});
		return Math.min(...ratios);
	})()`
	for _, scheme := range []string{"light", "dark"} {
		call(t, ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}},
		})
		open(t, ctx, page, 1280)
		if got := eval[float64](t, ctx, contrast); got < 4.5 {
			t.Errorf("%s: least contrast of text is %.2f, want 4.5 (WCAG AA)", scheme, got)
		}
		picture(t, ctx, scheme+".png")
	}
	call(t, ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{})
	open(t, ctx, page, 390)
	picture(t, ctx, "narrow.png")
	do(t, ctx, chromedp.Click(chromedp.CSS(`.speaker`)), chromedp.Click(chromedp.CSS(`article mark:not(.off)`)))
	picture(t, ctx, "narrow-speaker.png")
	expect(t, ctx, "width of the page with a card", `document.documentElement.scrollWidth`, 390)
	do(t, ctx, chromedp.Focus(chromedp.CSS(`article u:not(.off)`)))
	picture(t, ctx, "narrow-statement.png")
	open(t, ctx, page, 1280)
	do(t, ctx, chromedp.Click(chromedp.CSS(`.speaker`)), chromedp.Focus(chromedp.CSS(`article mark:not(.off)`)))
	picture(t, ctx, "speaker.png")
	call(t, ctx, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: "dark"}, {Name: "prefers-reduced-motion", Value: "reduce"}},
	})
	open(t, ctx, page, 1280)
	do(t, ctx, chromedp.Focus(chromedp.CSS(`#story-4 u`)))
	picture(t, ctx, "statement-dark.png")
}

// picture writes a picture of the window, if -pictures asks for it.
func picture(t *testing.T, ctx context.Context, name string) {
	t.Helper()
	if *pictures == "" {
		return
	}
	png, err := chromedp.Run(ctx, chromedp.CaptureScreenshot())
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*pictures, name), png, 0o666); err != nil {
		t.Fatal(err)
	}
}

// Text in a dump that looks like a script stays text.
func TestBrowserHostile(t *testing.T) {
	ctx := browser(t)
	open(t, ctx, render(t, `</title><script>window.broken = 1</script>`, hostile), 1280)
	expect(t, ctx, "scripts run", `typeof window.broken`, "undefined")
	expect(t, ctx, "scripts", `document.scripts.length`, 1)
	expect(t, ctx, "pictures", `document.images.length`, 0)
	expect(t, ctx, "heading", `document.querySelector("h1").textContent`, `</title><script>window.broken = 1</script>`)
	for line := range strings.SplitSeq(strings.TrimSpace(hostile), "\n") {
		expect(t, ctx, "text", `[...document.querySelectorAll("article > p")].map(e => e.textContent).includes(`+"`"+line+"`"+`)`, true)
	}
	do(t, ctx, chromedp.Click(chromedp.CSS(`.speaker`)), chromedp.Click(chromedp.CSS(`#only button`)), chromedp.Focus(chromedp.CSS(`mark[tabindex]`)))
	expect(t, ctx, "scripts run after clicks", `typeof window.broken`, "undefined")
}
