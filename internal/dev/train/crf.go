// Copyright 2026 The newswire authors. Use of this source code is governed
// by the MIT license that can be found in the LICENSE file.

package main

import "math"

// A chain is a linear-chain conditional random field: the probability of a
// sequence of states is proportional to the exponential of the sum of the weights
// of the features of its nodes and of its transitions.
type chain struct {
	states  int
	weights []float64 // of a feature for a state: weights[f*states+s]
	trans   []float64 // of a state after another: trans[p*states+s]
	initial []float64
}

// A node is one element of a sequence.
type node struct {
	features []int32 // numbers of features, dense
	gold     int
	allowed  []bool // by state
}

// A sequence is nodes in their order.
type sequence struct {
	nodes []node
}

// A chainTrainer trains a chain: it maximizes the log likelihood of the gold states
// less l2/2 times the sum of the squared weights. The same input gives the same
// weights.
type chainTrainer struct {
	iterations int
	l2         float64
	may        func(p, s int) bool // whether state s may follow state p
	starts     func(s int) bool    // whether a sequence may start with state s
	// cost is what a state adds to its score in training where the gold is another one: the
	// weights must overcome it.
	cost func(gold, s int) float64
}

const lowest = -1e30

// chainOf returns the chain whose weights are x: those of the features, of the
// transitions and of the first states, one after the other.
func chainOf(x []float64, features, states int) *chain {
	n, m := features*states, states*states
	return &chain{states: states, weights: x[:n], trans: x[n : n+m], initial: x[n+m:]}
}

func (t *chainTrainer) train(seqs []sequence, features, states int) *chain {
	x := make([]float64, features*states+states*states+states)
	var w workspace
	minimize(x, t.iterations, func(x, grad []float64) float64 {
		return t.loss(chainOf(x, features, states), chainOf(grad, features, states), seqs, &w, x, grad)
	})
	return chainOf(x, features, states)
}

// loss returns the negative of what is maximized, and sets its gradient g.
func (t *chainTrainer) loss(c, g *chain, seqs []sequence, w *workspace, x, grad []float64) float64 {
	sum := 0.0
	S := c.states
	for i, v := range x {
		sum += t.l2 / 2 * v * v
		grad[i] = t.l2 * v
	}
	for i := range seqs {
		s := &seqs[i]
		if len(s.nodes) == 0 {
			continue
		}
		sum += w.posterior(c, t, s)
		for k := range s.nodes {
			nd := &s.nodes[k]
			p := w.node[k*S : k*S+S]
			p[nd.gold]--
			for _, f := range nd.features {
				row := g.weights[int(f)*S : int(f)*S+S]
				for st, d := range p {
					row[st] += d
				}
			}
		}
		for st := range S {
			g.initial[st] += w.node[st]
		}
		for i := range w.edge {
			g.trans[i] -= w.edge[i]
		}
	}
	return sum
}

// A workspace holds what is computed for one sequence.
type workspace struct {
	emit, alpha, beta, node []float64
	edge                    []float64 // observed minus expected transitions
}

func grow(s []float64, n int) []float64 {
	if cap(s) < n {
		return make([]float64, n)
	}
	return s[:n]
}

// posterior computes the probabilities of the states of the nodes, and how much
// more often the gold has each transition than is expected. It returns the negative log
// likelihood of the gold.
func (w *workspace) posterior(c *chain, t *chainTrainer, s *sequence) float64 {
	n, S := len(s.nodes), c.states
	w.emit, w.alpha, w.beta, w.node = grow(w.emit, n*S), grow(w.alpha, n*S), grow(w.beta, n*S), grow(w.node, n*S)
	w.edge = grow(w.edge, S*S)
	for k := range n {
		e := w.emit[k*S : k*S+S]
		clear(e)
		for _, f := range s.nodes[k].features {
			row := c.weights[int(f)*S : int(f)*S+S]
			for st, x := range row {
				e[st] += x
			}
		}
		for st := range S {
			if !s.nodes[k].allowed[st] {
				e[st] = lowest
			} else {
				e[st] += t.cost(s.nodes[k].gold, st)
			}
		}
	}
	may := make([]bool, S*S)
	for p := range S {
		for st := range S {
			may[p*S+st] = t.may(p, st)
		}
	}
	tmp := make([]float64, S)
	for st := range S {
		w.alpha[st] = lowest
		if t.starts(st) {
			w.alpha[st] = c.initial[st] + w.emit[st]
		}
	}
	for k := 1; k < n; k++ {
		for st := range S {
			for p := range S {
				tmp[p] = lowest
				if may[p*S+st] {
					tmp[p] = w.alpha[(k-1)*S+p] + c.trans[p*S+st]
				}
			}
			w.alpha[k*S+st] = logSum(tmp) + w.emit[k*S+st]
		}
	}
	for st := range S {
		w.beta[(n-1)*S+st] = 0
	}
	for k := n - 2; k >= 0; k-- {
		for p := range S {
			for st := range S {
				tmp[st] = lowest
				if may[p*S+st] {
					tmp[st] = c.trans[p*S+st] + w.emit[(k+1)*S+st] + w.beta[(k+1)*S+st]
				}
			}
			w.beta[k*S+p] = logSum(tmp)
		}
	}
	z := logSum(w.alpha[(n-1)*S : n*S])
	for i := range n * S {
		w.node[i] = math.Exp(w.alpha[i] + w.beta[i] - z)
	}
	clear(w.edge)
	for k := 1; k < n; k++ {
		w.edge[s.nodes[k-1].gold*S+s.nodes[k].gold]++
		for p := range S {
			a := w.alpha[(k-1)*S+p]
			if a <= lowest/2 {
				continue
			}
			for st := range S {
				if may[p*S+st] {
					w.edge[p*S+st] -= math.Exp(a + c.trans[p*S+st] + w.emit[k*S+st] + w.beta[k*S+st] - z)
				}
			}
		}
	}
	gold := c.initial[s.nodes[0].gold]
	for k := range n {
		gold += w.emit[k*S+s.nodes[k].gold]
		if k > 0 {
			gold += c.trans[s.nodes[k-1].gold*S+s.nodes[k].gold]
		}
	}
	return z - gold
}

func logSum(x []float64) float64 {
	m := x[0]
	for _, v := range x[1:] {
		m = max(m, v)
	}
	if m <= lowest/2 {
		return lowest
	}
	sum := 0.0
	for _, v := range x {
		if v > m-40 {
			sum += math.Exp(v - m)
		}
	}
	return m + math.Log(sum)
}

// minimize finds the x at which f is least, by the method of Broyden, Fletcher,
// Goldfarb and Shanno with limited memory (Nocedal and Wright, Numerical
// Optimization, algorithms 7.4 and 3.1). f sets the gradient.
func minimize(x []float64, iterations int, f func(x, grad []float64) float64) {
	const memory = 8
	n := len(x)
	grad, next, nextGrad, dir := make([]float64, n), make([]float64, n), make([]float64, n), make([]float64, n)
	var ss, ys [][]float64
	var rhos []float64
	alpha := make([]float64, memory)
	value := f(x, grad)
	for it := range iterations {
		copy(dir, grad)
		for k := len(ss) - 1; k >= 0; k-- {
			alpha[k] = rhos[k] * dot(ss[k], dir)
			addTo(dir, ys[k], -alpha[k])
		}
		if k := len(ss) - 1; k >= 0 {
			scaleBy(dir, dot(ss[k], ys[k])/dot(ys[k], ys[k]))
		}
		for k := range ss {
			beta := rhos[k] * dot(ys[k], dir)
			addTo(dir, ss[k], alpha[k]-beta)
		}
		slope := -dot(grad, dir)
		if slope >= 0 {
			return
		}
		step := 1.0
		if it == 0 {
			step = 1 / (1 + math.Sqrt(dot(grad, grad)))
		}
		nextValue := 0.0
		for try := 0; ; try++ {
			for i := range x {
				next[i] = x[i] - step*dir[i]
			}
			nextValue = f(next, nextGrad)
			if nextValue <= value+1e-4*step*slope {
				break
			}
			if try == 20 {
				return
			}
			step /= 2
		}
		s, y := make([]float64, n), make([]float64, n)
		for i := range x {
			s[i], y[i] = next[i]-x[i], nextGrad[i]-grad[i]
		}
		if sy := dot(s, y); sy > 1e-10 {
			if len(ss) == memory {
				ss, ys, rhos = ss[1:], ys[1:], rhos[1:]
			}
			ss, ys, rhos = append(ss, s), append(ys, y), append(rhos, 1/sy)
		}
		copy(x, next)
		copy(grad, nextGrad)
		if value-nextValue < 1e-5*math.Abs(value) {
			return
		}
		value = nextValue
	}
}

func dot(a, b []float64) float64 {
	sum := 0.0
	for i, x := range a {
		sum += x * b[i]
	}
	return sum
}

func addTo(a, b []float64, scale float64) {
	for i, x := range b {
		a[i] += scale * x
	}
}

func scaleBy(a []float64, scale float64) {
	for i := range a {
		a[i] *= scale
	}
}
