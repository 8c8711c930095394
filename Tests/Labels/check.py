#!/usr/bin/env python3
"""Tests what compare.py counts, on placements of a label or two: python3 Tests/Labels/check.py"""

import sys
import unittest

sys.dont_write_bytecode = True

from case import Case, Label
from measure import measured
from placement import Placement, ink
from shapes import Disc, Line, rectangle
from tuban import claimed, read


def counted(boxes, shapes=(), **rest):
    """The measures of labels of 10 units in a picture of 100 × 100."""
    labels = [Label(name, (0, 0), is_needed=name == "needed") for name in ("a", "b", "needed")]
    case = Case("case", "points", 100, 100, 10, {}, list(shapes), labels)
    return measured(case, Placement(boxes, list(shapes), **rest))


class Measures(unittest.TestCase):
    def test_boxes_that_meet_by_less_than_the_tolerance_do_not_overlap(self):
        self.assertEqual(counted({"a": (0, 0, 20, 8), "b": (0, 7, 20, 15)}).overlaps, 0)
        self.assertEqual(counted({"a": (0, 0, 20, 8), "b": (0, 6.5, 20, 14.5)}).overlaps, 1)

    def test_a_label_overlaps_other_texts(self):
        self.assertEqual(counted({"a": (0, 0, 20, 8)}, texts=[(10, 4, 30, 12)]).overlaps, 1)

    def test_a_label_beyond_the_picture_is_outside(self):
        self.assertEqual(counted({"a": (90, 0, 101, 8), "b": (0, 0, 20, 8)}).outside, 1)

    def test_labels_that_are_not_printed_are_dropped(self):
        measures = counted({"a": (0, 0, 20, 8)})
        self.assertEqual((measures.dropped, measures.needed), (2, 1))

    def test_ink_of_others_is_covered_and_a_labels_own_is_not(self):
        boxes = {"a": (10, 10, 30, 20)}
        self.assertAlmostEqual(counted(boxes, [rectangle("b", 20, 0, 60, 60)]).covered, 0.5, delta=0.03)
        self.assertEqual(counted(boxes, [rectangle("a", 20, 0, 60, 60)]).covered, 0)
        self.assertEqual(counted(boxes, [rectangle(None, 20, 0, 60, 60, is_ground=True)]).covered, 0)

    def test_displacement_is_from_the_edge_of_a_point_and_the_end_of_a_line(self):
        self.assertAlmostEqual(counted({"a": (20, 0, 40, 8)}, [Disc("a", x=5, y=4, radius=5)]).displacement, 1)
        line = Line("a", points=((0, 4), (25, 4)))
        self.assertAlmostEqual(counted({"a": (30, 0, 40, 8)}, [line]).displacement, 0.5)

    def test_leaders_cross_each_other_and_labels_that_are_not_theirs(self):
        boxes = {"a": (0, 0, 20, 8), "b": (50, 50, 70, 58)}
        self.assertEqual(counted(boxes, leaders=[[(0, 10), (30, 40)], [(0, 40), (30, 10)]]).crossings, 1)
        self.assertEqual(counted(boxes, leaders=[[(10, 9), (60, 60)]]).crossings, 1)
        self.assertEqual(counted(boxes, leaders=[[(10, 9), (10, 40)], [(60, 49), (60, 20)]]).crossings, 0)


class Boxes(unittest.TestCase):
    def test_a_box_ends_at_the_baseline_and_the_height_of_capitals(self):
        left, top, right, bottom = ink("Ho", 10, 50, 20)
        self.assertEqual((left, bottom), (10, 50))
        self.assertAlmostEqual(top, 50 - 0.733 * 20, delta=0.3)

    def test_han_is_as_wide_as_its_size(self):
        left, _, right, _ = ink("张店区", 0, 0, 10, "right")
        self.assertAlmostEqual(left, -30)
        self.assertAlmostEqual(right, 0)


class Scenes(unittest.TestCase):
    def test_shapes_belong_to_what_has_their_place_in_a_larger_plot(self):
        shapes = [Disc(None, x=20, y=20, radius=0), Disc(None, x=220, y=120, radius=0)]
        known = [Disc("far", x=110, y=60, radius=0), Disc("near", x=10, y=10, radius=0)]
        self.assertEqual(claimed(shapes, known), [])
        self.assertEqual([shape.owner for shape in shapes], ["near", "far"])

    def test_labels_and_leaders_are_read_from_a_scene(self):
        text = {"marktype": "text", "role": "mark", "items": [{"x": 5, "y": 30, "text": "a", "fontSize": 10}]}
        leader = {"marktype": "line", "role": "mark", "items": [{"x": 1, "y": 2, "strokeWidth": 0.5}, {"x": 3, "y": 4}]}
        scene = {"width": 100, "height": 100, "origin": [8, 8], "scenegraph": {
            "marktype": "group", "items": [{"x": 0, "y": 0, "items": [text, leader]}]}}
        known = [Disc("a", x=10, y=10)]
        found = read(Case("case", "points", 100, 100, 10, {}, known, [Label("a", (10, 10))]), scene)
        self.assertEqual((found.boxes["a"][0], found.boxes["a"][3]), (13, 38))
        self.assertEqual(found.leaders, [[(9, 10), (11, 12)]])


if __name__ == "__main__":
    unittest.main()
