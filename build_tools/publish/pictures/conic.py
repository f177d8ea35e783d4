"""Lambert's conformal conic projection of a sphere: small shapes keep their form."""

from dataclasses import dataclass
from math import cos, log, pi, radians, sin, tan

from build_tools.model.picture import Point

EARTH = 6371.0
"""The radius of the earth in kilometres."""


@dataclass(frozen=True, slots=True)
class Conic:
    """The projection with two standard parallels, fitted to a frame and a width."""

    frame: tuple[float, float, float, float]  #: West, south, east, north.
    width: float

    @property
    def parallels(self) -> tuple[float, float]:
        """The parallels along which lengths are true: a sixth of the way in from either edge."""
        _, south, _, north = self.frame
        return south + (north - south) / 6, north - (north - south) / 6

    @property
    def meridian(self) -> float:
        """The meridian that is upright."""
        return (self.frame[0] + self.frame[2]) / 2

    @property
    def height(self) -> float:
        """How high the frame is at the middle meridian."""
        return self._raw((self.meridian, self.frame[1]))[1] * self._scale - self._top

    def __call__(self, point: Point) -> Point:
        """Where a point of the earth stands on the picture."""
        x, y = self._raw(point)
        return self.width / 2 + x * self._scale, y * self._scale - self._top

    def length(self, kilometres: float) -> float:
        """How long a distance is on the picture, along the standard parallels."""
        return kilometres / EARTH * self._scale

    @property
    def _scale(self) -> float:
        west, south, east, north = self.frame
        middle = (south + north) / 2
        return self.width / (self._raw((east, middle))[0] - self._raw((west, middle))[0])

    @property
    def _top(self) -> float:
        return self._raw((self.meridian, self.frame[3]))[1] * self._scale

    def _raw(self, point: Point) -> Point:
        first, second = (radians(parallel) for parallel in self.parallels)
        cone = log(cos(first) / cos(second)) / log(_stretch(second) / _stretch(first))
        radius = cos(first) * (_stretch(first) / _stretch(radians(point[1]))) ** cone / cone
        angle = cone * radians(point[0] - self.meridian)
        return radius * sin(angle), radius * cos(angle)


def _stretch(latitude: float) -> float:
    return tan(pi / 4 + latitude / 2)
