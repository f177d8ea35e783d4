@echo off
rem The commands of the edition on Windows: make.bat site, check, serve, test, publish, release. See the Makefile.
setlocal
set PYTHON=.venv\Scripts\python.exe
set TEST_PYTHON=.venv-test\Scripts\python.exe

if not exist .venv\ready (
  py -3 -m venv .venv || exit /b 1
  %PYTHON% -m pip install --quiet --require-hashes --requirement requirements.lock || exit /b 1
  type nul > .venv\ready
)
if "%1"=="" goto site
goto %1 2>nul || (echo make.bat %1: choose site, check, serve, test, publish or release & exit /b 1)

:site
%PYTHON% -m sphinx --builder html --doctree-dir build\doctrees --fail-on-warning --keep-going --quiet . build\site || exit /b 1
echo The site is in build\site: open build\site\index.html
exit /b 0

:check
%PYTHON% -m build_tools check
exit /b %errorlevel%

:serve
%PYTHON% -m build_tools serve
exit /b %errorlevel%

:publish
%PYTHON% -m build_tools editions --site build\public
exit /b %errorlevel%

:release
%PYTHON% -m build_tools release
exit /b %errorlevel%

:test
if not exist .venv-test\ready (
  py -3 -m venv .venv-test || exit /b 1
  %TEST_PYTHON% -m pip install --quiet --require-hashes --requirement requirements-test.lock || exit /b 1
  type nul > .venv-test\ready
)
%TEST_PYTHON% tests\support\fetch.py || exit /b 1
%TEST_PYTHON% -m pytest
exit /b %errorlevel%
