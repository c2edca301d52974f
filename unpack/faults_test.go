// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package unpack

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"iter"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"
)

// zipped returns a zip archive of entries, which are names and texts in turn.
func zipped(t testing.TB, entries ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		w, err := z.Create(entries[i])
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, entries[i+1])
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// tarred is zipped for a tar archive.
func tarred(t testing.TB, entries ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		if err := w.WriteHeader(&tar.Header{Name: entries[i], Mode: 0o644, Size: int64(len(entries[i+1]))}); err != nil {
			t.Fatal(err)
		}
		io.WriteString(w, entries[i+1])
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// noise returns n bytes in hexadecimal, which cannot be packed to less than n.
func noise(n int) string {
	b := make([]byte, n)
	rand.NewChaCha8([32]byte{}).Read(b)
	return hex.EncodeToString(b)
}

func gzipped(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, text)
	w.Close()
	return b.String()
}

// word returns a document of Word whose body has the elements.
func word(t testing.TB, body string) string {
	t.Helper()
	return zipped(t, contentTypes, "<Types/>", usualPart, `<w:document xmlns:w="w"><w:body>`+body+`</w:body></w:document>`)
}

// contents returns the files of a container as "name: text" and its errors as
// "error: …"; those of reading come after the text.
func contents(files iter.Seq2[*File, error]) (all []string) {
	for f, err := range files {
		if err != nil {
			all = append(all, "error: "+err.Error())
			continue
		}
		text, err := io.ReadAll(f)
		all = append(all, f.Name+": "+string(text))
		if err != nil {
			all = append(all, "error: "+err.Error())
		}
	}
	return all
}

// small are limits that a test can reach.
func small() limits {
	l := usual
	l.entry, l.free, l.entries, l.memory, l.token = 4000, 1000, 5, 500, 1000
	return l
}

func from(l limits, s, name string) iter.Seq2[*File, error] {
	return files(l, strings.NewReader(s), int64(len(s)), name)
}

func TestFaults(t *testing.T) {
	const zeros = "0000000000"
	bomb := strings.Repeat(zeros, 300) // 3,000 bytes of which few remain
	noise := noise(1200)
	cut := func(s string, n int) string { return s[:len(s)-n] }
	mail := "Received: x\nFrom: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
	encrypted := []byte(zipped(t, "a", "A", "b", "B"))
	for _, mark := range []string{"PK\x03\x04", "PK\x01\x02"} {
		i := bytes.Index(encrypted, []byte(mark))
		encrypted[i+map[bool]int{true: 6, false: 8}[mark[2] == 3]] |= 1
	}
	tests := []struct {
		reason string
		name   string
		data   string
		want   []string
	}{
		{"an entry over the ratio", "a.zip", zipped(t, "one.txt", "One.", "bomb.txt", bomb, "two.txt", "Two."), []string{
			"a.zip/one.txt: One.", "a.zip/bomb.txt: " + bomb[:3000], "error: unpack: a.zip/bomb.txt: over the limit: more than 20 times its size in the container", "a.zip/two.txt: Two."}},
		{"a packed file over the ratio", "a.gz", gzipped(bomb), []string{
			"a.gz/a: " + bomb[:3000], "error: unpack: a.gz/a: over the limit: more than 20 times its size in the container"}},
		{"an entry over the limit", "a.tar", tarred(t, "one.txt", strings.Repeat(zeros, 401), "two.txt", "Two."), []string{
			"a.tar/one.txt: " + strings.Repeat(zeros, 400), "error: unpack: a.tar/one.txt: over the limit: more than 4000 bytes", "a.tar/two.txt: Two."}},
		{"too many entries", "a.zip", zipped(t, "1", "1", "2", "2", "3", "3", "4", "4", "5", "5", "6", "6", "7", "7"), []string{
			"a.zip/1: 1", "a.zip/2: 2", "a.zip/3: 3", "a.zip/4: 4", "a.zip/5: 5", "error: unpack: a.zip/6: over the limit: more than 5 entries"}},
		{"containers in each other", "a.gz", gzipped(zipped(t, "b.tar", tarred(t, "c.gz", gzipped("C."), "d.txt", "D."))), []string{
			"error: unpack: a.gz/a/b.tar/c.gz: over the limit: more than 3 containers in each other", "a.gz/a/b.tar/d.txt: D."}},
		{"a document in three containers", "a.gz", gzipped(zipped(t, "b.tar", tarred(t, "c.docx", word(t, "<w:p><w:t>C.</w:t></w:p>")))), []string{
			"a.gz/a/b.tar/c.docx: C.\n"}},
		{"a document without its main part", "a.docx", zipped(t, contentTypes, "<Types/>", "word/styles.xml", "<x/>"), []string{
			"error: unpack: a.docx: damaged: a document without its main part"}},
		{"a document without anything", "a.docx", zipped(t, "docProps/app.xml", "<x/>"), []string{
			"error: unpack: a.docx: damaged: a document without its main part"}},
		{"a main part that is not there", "a.docx", zipped(t, relations, `<R><Relationship Type="x/officeDocument" Target="word/d.xml"/></R>`), []string{
			"error: unpack: a.docx: damaged: a document without its main part"}},
		{"a main part that is cut short", "a.docx", zipped(t, usualPart, `<w:document xmlns:w="w"><w:p><w:t>One.</w:t></w:p><w:p><w:t>Two`), []string{
			"a.docx: One.\nTwo", "error: unpack: a.docx: damaged: unexpected EOF"}},
		{"a main part that is cut short in a tag", "a.docx", zipped(t, usualPart, `<w:document xmlns:w="w"><w:p><w:t>One.</w:t></w:p><w:p`), []string{
			"a.docx: One.\n", "error: unpack: a.docx: damaged: XML syntax error on line 1: unexpected EOF"}},
		{"a main part that is no XML", "a.docx", zipped(t, usualPart, "text"), []string{
			"error: unpack: a.docx: damaged: unexpected EOF"}},
		{"a token over the limit", "a.docx", word(t, "<w:p><w:t>One.</w:t></w:p><w:p x=\""+noise+"\"/>"), []string{
			"a.docx: One.\n", "error: unpack: a.docx: over the limit: a token of XML is too long"}},
		{"an archive without its end", "a.zip", cut(zipped(t, "a", "A"), 10), []string{
			"error: unpack: a.zip: damaged: zip: not a valid zip file"}},
		{"an entry whose sum is wrong", "a.zip", strings.Replace(zipped(t, "a", "A", "b", "B"), "\x8b\x9e\xd9\xd3", "\x8b\x9e\xd9\xd4", 2), []string{
			"a.zip/a: A", "error: unpack: a.zip/a: damaged: zip: checksum error", "a.zip/b: B"}},
		{"an encrypted entry", "a.zip", string(encrypted), []string{
			"error: unpack: a.zip/a: zip: unsupported compression algorithm: encrypted", "a.zip/b: B"}},
		{"an archive cut short in an entry", "a.tar", cut(tarred(t, "a", "A.", "b", strings.Repeat(zeros, 100)), 2000), []string{
			"a.tar/a: A.", "a.tar/b: " + strings.Repeat("0", 48), "error: unpack: a.tar/b: damaged: unexpected EOF"}},
		{"an archive cut short between entries", "a.tar", tarred(t, "a", "A.", "b", "B.")[:1024], []string{
			"a.tar/a: A.", "error: unpack: a.tar: damaged: it has no end mark"}},
		{"an archive cut short in a header", "a.tar", tarred(t, "a", "A.", "b", "B.")[:1100], []string{
			"a.tar/a: A.", "error: unpack: a.tar: damaged: unexpected EOF"}},
		{"an archive cut short in its packing", "a.tar.gz", cut(gzipped(tarred(t, "a", noise)), 300), nil},
		{"a packed file cut short", "a.txt.gz", cut(gzipped("One."), 8), []string{
			"a.txt.gz/a.txt: One.", "error: unpack: a.txt.gz/a.txt: damaged: unexpected EOF"}},
		{"something after a packed file", "a.txt.gz", gzipped("One.") + "two", []string{
			"a.txt.gz/a.txt: One.", "error: unpack: a.txt.gz/a.txt: damaged: unexpected EOF"}},
		{"a mail without an end", "a.eml", mail + "--b\n\nOne.\n--b\nContent-Type: text/plain; name=\"two.txt\"\n\nTwo.\nThr", []string{
			"a.eml/body.txt: One.", "a.eml/two.txt: Two.\nThr", "error: unpack: a.eml/two.txt: damaged: unexpected EOF"}},
		{"a mail without an end, in plain text that may have another form", "a.eml", strings.Replace(mail, "mixed", "alternative", 1) + "--b\n\nOne.", []string{
			"a.eml/body.txt: One.", "error: unpack: a.eml/body.txt: damaged: unexpected EOF"}},
		{"a mail without a part", "a.eml", mail + "Nothing.\n", []string{
			"error: unpack: a.eml: damaged: multipart: NextPart: EOF"}},
		{"a mail whose header is too long", "a.eml", "Received: x\nMIME-Version: 1.0\nContent-Type: text/plain\nX: " + noise + noise + "\n\nOne.\n", []string{
			"error: unpack: a.eml: over the limit: the header of a mail is too long"}},
		{"letters that are no base64", "a.eml", mail + "--b\nContent-Transfer-Encoding: base64\n\nT25l!!!!\n--b--\n", []string{
			"a.eml/body.txt: One", "error: unpack: a.eml/body.txt: damaged: illegal base64 data"}},
		{"a mail in a box without an end", "a.mbox", "From a@b.example Mon Mar  4 09:00:00 2013\n" + mail + "--b\n\nOne.\n\nFrom a@b.example Mon Mar  4 09:00:00 2013\nFrom: a@b.example\n\nTwo.\n", []string{
			"a.mbox/1/body.txt: One.", "error: unpack: a.mbox/1/body.txt: damaged: unexpected EOF", "a.mbox/2/body.txt: Two.\n"}},
		{"mails in each other", "a.eml", nested(6), []string{
			"error: unpack: a.eml/message.eml/message.eml: over the limit: more than 3 containers in each other"}},
		{"a workbook", "a.xlsx", zipped(t, contentTypes, "<Types/>", relations, `<R><Relationship Type="x/officeDocument" Target="xl/w.xml"/></R>`, "xl/w.xml", "<workbook/>"), []string{
			"a.xlsx: " + zipped(t, contentTypes, "<Types/>", relations, `<R><Relationship Type="x/officeDocument" Target="xl/w.xml"/></R>`, "xl/w.xml", "<workbook/>")}},
		{"nothing", "a.txt", "", []string{"a.txt: "}},
		{"names that are no paths", "a.zip", zipped(t, `..\..\a.txt`, "A.", "/b.txt", "B.", "c\xff.txt", "C."), []string{
			"a.zip/../../a.txt: A.", "a.zip/b.txt: B.", "a.zip/c\ufffd.txt: C."}},
	}
	for _, tt := range tests {
		t.Run(tt.reason, func(t *testing.T) {
			l := small()
			l.ratio = 20
			got := contents(from(l, tt.data, tt.name))
			if tt.want == nil {
				if len(got) != 2 || !strings.HasPrefix(got[0], tt.name+"/a.tar/a: "+noise[:200]) || !strings.HasPrefix(got[1], "error: unpack: "+tt.name+"/a.tar/a: damaged: ") {
					t.Errorf("%q", got)
				}
				return
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
			if streamed := contents(stream(l, strings.NewReader(tt.data), tt.name)); cmp.Diff(got, streamed) != "" {
				t.Errorf("as a stream (-want +got)\n%s", cmp.Diff(got, streamed))
			}
		})
	}
}

// nested returns n mails in each other.
func nested(n int) string {
	if n == 0 {
		return "From: a@b.example\n\nOne.\n"
	}
	return "Subject: x\nMIME-Version: 1.0\nContent-Type: message/rfc822\n\n" + nested(n-1)
}

// stream returns the files of a container that is read in order.
func stream(l limits, r io.Reader, name string) iter.Seq2[*File, error] {
	return func(yield func(*File, error) bool) {
		w := newWalk(l, yield)
		w.visit(name, w.inOrder(&ownError{r: r, err: &w.own}), 0)
	}
}

// TestErrors checks that every error has its entry and its reason.
func TestErrors(t *testing.T) {
	lost := errors.New("the disk is gone")
	for _, tt := range []struct {
		data string
		want error
	}{
		{gzipped(strings.Repeat("0", 1<<21)), ErrLimit},
		{zipped(t, "a.txt", strings.Repeat("0", 1<<21)), ErrLimit},
		{gzipped("One.")[:20], ErrDamaged},
		{gzipped("One.")[:20], io.ErrUnexpectedEOF},
		{tarred(t, "a", strings.Repeat("0", 2000))[:1000], ErrDamaged},
		{zipped(t, contentTypes, "x"), ErrDamaged},
	} {
		last := error(nil)
		for f, err := range Files(strings.NewReader(tt.data), int64(len(tt.data)), "x") {
			if err == nil {
				_, err = io.Copy(io.Discard, f)
			}
			if err != nil {
				last = err
			}
		}
		if e, ok := errors.AsType[*Error](last); !ok || !errors.Is(last, tt.want) || !strings.HasPrefix(e.Name, "x") {
			t.Errorf("%v, want %v", last, tt.want)
		}
	}
	// The reader's own error is the reason, wherever it strikes.
	for _, data := range []string{"One.", gzipped("One. Two."), tarred(t, "a", strings.Repeat("0", 20_000)), zipped(t, "a", "A"), "From a@b.example Mon Mar  4 09:00:00 2013\nFrom: a\nDate: b\n\nOne.\n"} {
		for n := range min(len(data), 6000) {
			if n > 30 && n%97 > 0 {
				continue
			}
			r := io.MultiReader(strings.NewReader(data[:n]), iotest.ErrReader(lost))
			said := 0
			for f, err := range stream(usual, r, "x") {
				if err == nil {
					_, err = io.Copy(io.Discard, f)
				}
				if err != nil {
					said++
					if !errors.Is(err, lost) || errors.Is(err, ErrDamaged) {
						t.Fatalf("%v after %d bytes of %.10q", err, n, data)
					}
				}
			}
			if said != 1 {
				t.Fatalf("%d errors after %d bytes of %.10q", said, n, data)
			}
		}
	}
}

// TestOpen opens a missing file and a folder.
func TestOpen(t *testing.T) {
	dir := t.TempDir()
	for _, tt := range []struct {
		name, want string
	}{
		{filepath.Join(dir, "none"), "no such file or directory"},
		{dir, "is a directory"},
	} {
		for f, err := range Open(tt.name) {
			if f != nil || err == nil || err.Error() != "unpack: "+tt.name+": "+tt.want {
				t.Errorf("%v, %v", f, err)
			}
		}
	}
	for _, err := range Open(filepath.Join(dir, "none")) {
		if !errors.Is(err, fs.ErrNotExist) {
			t.Error(err)
		}
	}
}

// TestTemporary reads an archive in another that is too large for memory, and
// leaves no temporary file behind.
func TestTemporary(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	l := small()
	text := noise(1200)
	data := tarred(t, "a.zip", zipped(t, "1", text, "2", text+"2"), "b", "B")
	want := []string{"x/a.zip/1: " + text, "x/a.zip/2: " + text + "2", "x/b: B"}
	l.memory = 100
	if diff := cmp.Diff(want, contents(from(l, data, "x"))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	for f := range from(l, data, "x") {
		left, err := os.ReadDir(dir)
		if err != nil || len(left) != 1 {
			t.Fatalf("%s: %v, %v: no temporary file", f.Name, left, err)
		}
		break
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) > 0 {
		t.Errorf("%v, %v are left", left, err)
	}
	t.Setenv("TMPDIR", filepath.Join(dir, "none"))
	got := contents(from(l, data, "x"))
	if len(got) != 2 || !strings.Contains(got[0], "no such file") || strings.Contains(got[0], "damaged") {
		t.Errorf("%q", got)
	}
}

// TestOverlap opens an archive whose entries are all the same bytes.
func TestOverlap(t *testing.T) {
	one := zipped(t, "a", noise(1000))
	i := strings.Index(one, "PK\x01\x02")
	j := strings.Index(one, "PK\x05\x06")
	end := []byte(one[j:])
	end[8], end[10] = 9, 9
	end[12] = byte((j - i) * 9)
	end[13] = byte((j - i) * 9 >> 8)
	data := one[:i] + strings.Repeat(one[i:j], 9) + string(end)
	got := contents(from(usual, data, "x"))
	if n := len(got); n > 9 || !strings.HasSuffix(got[n-1], "damaged: entries overlap") {
		t.Errorf("%d files, and %.200q", n, got[n-1])
	}
}

// TestDirectory opens an archive with a directory over the limit.
func TestDirectory(t *testing.T) {
	l := small()
	l.names = 200
	got := contents(from(l, zipped(t, strings.Repeat("a", 300), "A", "b", "B"), "x"))
	if diff := cmp.Diff([]string{"error: unpack: x: over the limit: the directory is too long"}, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// TestMemory reads an archive of many times the memory that it takes to do so.
func TestMemory(t *testing.T) {
	const entries, size = 64, 1 << 20
	r, w := io.Pipe()
	go func() {
		archive := tar.NewWriter(w)
		for range entries {
			archive.WriteHeader(&tar.Header{Name: "a", Mode: 0o644, Size: size})
			io.Copy(archive, io.LimitReader(endless{}, size))
		}
		archive.Close()
		w.Close()
	}()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	n := int64(0)
	for f, err := range stream(usual, r, "x") {
		if err != nil {
			t.Fatal(err)
		}
		m, err := io.Copy(io.Discard, f)
		if err != nil {
			t.Fatal(err)
		}
		n += m
	}
	runtime.ReadMemStats(&after)
	if n != entries*size {
		t.Errorf("%d bytes, want %d", n, entries*size)
	}
	if all := after.TotalAlloc - before.TotalAlloc; all > 16<<20 {
		t.Errorf("%d bytes of memory for %d", all, n)
	}
}

// An endless reader reads lines of text.
type endless struct{}

func (endless) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = "The ferries sail.\n"[i%18]
	}
	return len(p), nil
}
