from growth import takes_linear_time


def test_linear_work_is_told_from_quadratic_work() -> None:
    assert takes_linear_time(lambda size: sum(range(size)), 50_000)
    assert not takes_linear_time(lambda size: [sum(range(size)) for _ in range(size // 10)], 1_000)
