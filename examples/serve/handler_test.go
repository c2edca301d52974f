// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

const story = "(OSLO, Norway) — The ferry sailed again.\n“The fog is gone,” captain Kari Moen said.\n\n\n"

// serve starts a server.
func serve(t *testing.T, h *handler) *httptest.Server {
	t.Helper()
	s := httptest.NewServer(h)
	t.Cleanup(s.Close)
	return s
}

// lines reads a response.
func lines(t *testing.T, r *http.Response) (all []map[string]any) {
	t.Helper()
	defer r.Body.Close()
	for d := json.NewDecoder(r.Body); ; {
		var line map[string]any
		switch err := d.Decode(&line); err {
		case nil:
			all = append(all, line)
		case io.EOF:
			return all
		default:
			t.Fatal(err)
		}
	}
}

func post(t *testing.T, url, body string) *http.Response {
	t.Helper()
	r, err := http.Post(url, "text/plain", strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestArticles(t *testing.T) {
	s := serve(t, newHandler(1<<20, time.Minute, 1))
	r := post(t, s.URL, story+story)
	got := lines(t, r)
	if r.StatusCode != 200 || len(got) != 2 || len(got[1]["quotes"].([]any)) != 1 {
		t.Errorf("status %d, lines %v", r.StatusCode, got)
	}
	r = post(t, s.URL, "%PDF-1.7\n")
	if got := lines(t, r); len(got) != 1 || !strings.HasPrefix(got[0]["error"].(string), "the input is a PDF document") {
		t.Errorf("PDF: %v", got)
	}
	if r := post(t, s.URL+"?format=xml", story); r.StatusCode != 400 {
		t.Errorf("unknown format: status %d, want 400", r.StatusCode)
	}
}

// Articles come back before the dump has been sent to its end.
func TestStream(t *testing.T) {
	s := serve(t, newHandler(1<<20, time.Minute, 1))
	body, more := io.Pipe()
	go io.WriteString(more, strings.Repeat(story, 40))
	req, err := http.NewRequest("POST", s.URL, body)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	first, err := bufio.NewReader(r.Body).ReadString('\n')
	if err != nil || !strings.Contains(first, "Kari Moen") {
		t.Errorf("%v, first line %q", err, first)
	}
	more.Close()
}

// A body over the limit ends with an error, after the articles before it.
func TestTooLarge(t *testing.T) {
	s := serve(t, newHandler(int64(len(story))*10, time.Minute, 1))
	got := lines(t, post(t, s.URL, strings.Repeat(story, 20)))
	if n := len(got); n < 10 || got[n-1]["error"] != "http: request body too large" {
		t.Errorf("%d lines, the last %v", n, got[n-1])
	}
}

// A client that sends nothing more runs into the deadline, and frees its slot.
func TestSlow(t *testing.T) {
	s := serve(t, newHandler(1<<20, 100*time.Millisecond, 1))
	c, err := net.Dial("tcp", s.Listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	c.SetDeadline(time.Now().Add(10 * time.Second))
	io.WriteString(c, "POST / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 1000\r\n\r\n"+story)
	got, err := io.ReadAll(c)
	if err != nil || !strings.Contains(string(got), "Kari Moen") || !strings.Contains(string(got), `{"error":"read tcp`) {
		t.Errorf("%v, response %s", err, got)
	}
	free(t, s)
}

// A client that goes away frees its slot; until then others are sent away.
func TestGone(t *testing.T) {
	s := serve(t, newHandler(1<<20, time.Minute, 1))
	ctx, cancel := context.WithCancel(context.Background())
	body, more := io.Pipe()
	defer more.Close()
	go io.WriteString(more, strings.Repeat(story, 40))
	req, err := http.NewRequestWithContext(ctx, "POST", s.URL, body)
	if err != nil {
		t.Fatal(err)
	}
	r, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer r.Body.Close()
	if r := post(t, s.URL, story); r.StatusCode != 503 || r.Header.Get("Retry-After") == "" {
		t.Errorf("status %d, want 503", r.StatusCode)
	}
	cancel()
	free(t, s)
}

// free waits until a request is served.
func free(t *testing.T, s *httptest.Server) {
	t.Helper()
	for range 500 {
		if r := post(t, s.URL, story); r.StatusCode == 200 {
			r.Body.Close()
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	t.Error("the slot is not free after 5 s")
}
